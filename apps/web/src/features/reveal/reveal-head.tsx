import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { FacilitatorTools } from './facilitator-tools.tsx';
import { FORMS, useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import { RoundChoice } from './round-choice.tsx';
import { RoundNumbers } from './round-numbers.tsx';
import type { RevealWords } from './use-reveal-words.ts';

/** What is revealed, of how many people, and in which form one looks at it. */
export function RevealHead({
  rounds,
  round,
  words,
  narrow,
}: {
  readonly rounds: readonly RevealedRound[];
  readonly round: RevealedRound;
  readonly words: RevealWords;
  readonly narrow: boolean;
}) {
  const t = useT();
  const labels = useLabels();
  const facilitator = useSession().entry.role === 'facilitator';
  const form = useReveal((state) => state.form);
  const forms = FORMS.filter((one) => narrow || one !== 'widest');
  return (
    <header className="reveal__head">
      <div className="reveal__titles">
        <h2>{t('reveal.title', { picture: labels.layer(round.layer) })}</h2>
        {round.question !== '' && <p>{round.question}</p>}
        <RoundNumbers round={round} words={words} />
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
