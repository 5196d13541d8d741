import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { FacilitatorTools } from './facilitator-tools.tsx';
import { FORMS, useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import { RoundChoice } from './round-choice.tsx';

/** What is revealed, of how many people, and in which form one looks at it. */
export function RevealHead({
  rounds,
  round,
  narrow,
}: {
  readonly rounds: readonly RevealedRound[];
  readonly round: RevealedRound;
  readonly narrow: boolean;
}) {
  const t = useT();
  const labels = useLabels();
  const facilitator = useSession().entry.role === 'facilitator';
  const form = useReveal((state) => state.form);
  const { people, organisationTypes, unknownShare } = round.results;
  const forms = FORMS.filter((one) => narrow || one !== 'widest');
  return (
    <header className="reveal__head">
      <div className="reveal__titles">
        <h2>{t('reveal.title', { picture: labels.layer(round.layer) })}</h2>
        <p>
          {round.question !== '' && `${round.question} · `}
          {t('reveal.people', { people, types: organisationTypes })}
          {unknownShare !== null &&
            unknownShare > 0 &&
            `, ${t('reveal.unknownShare', { share: t.number(unknownShare, { style: 'percent' }) })}`}
        </p>
      </div>
      <RoundChoice rounds={rounds} shown={round} />
      <Segmented
        label={t('reveal.form')}
        value={!narrow && form === 'widest' ? 'map' : form}
        choices={forms.map((value) => ({ value, word: t(`reveal.form.${value}`) }))}
        onChoose={(value) => useReveal.setState({ form: value })}
      />
      {facilitator && <FacilitatorTools round={round} />}
    </header>
  );
}
