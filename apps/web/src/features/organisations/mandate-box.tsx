import { type Actor, LIMITS } from '@samsyn/board';
import { roundIsOpen } from '@samsyn/workshop';
import { useId } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { useHasEnded, useSession, useWorkshop } from '../../live/session-context.ts';
import { useMergedDraft } from '../../ui/use-merged-draft.ts';

/** *Det här får vi göra*: what the actor may do by law and decision. The facilitator writes it. */
export function MandateBox({ actor }: { readonly actor: Pick<Actor, 'id' | 'mandate'> }) {
  const t = useT();
  const facilitator = useSession().entry.role === 'facilitator';
  const frozen = useWorkshop(roundIsOpen);
  const ended = useHasEnded();
  return (
    <section className="mandate" aria-labelledby="mandate-title">
      <h3 id="mandate-title">{t('reveal.mandate')}</h3>
      {facilitator && !frozen && !ended ? (
        <MandateField actor={actor} />
      ) : (
        <p className="mandate__text">{actor.mandate || t('reveal.mandate.none')}</p>
      )}
      {facilitator && frozen && <p className="mandate__frozen">{t('reveal.mandate.frozen')}</p>}
    </section>
  );
}

/** Written down when one leaves the field, so that half a sentence is nobody's mandate. */
function MandateField({ actor }: { readonly actor: Pick<Actor, 'id' | 'mandate'> }) {
  const t = useT();
  const { templateEditor } = useSession();
  const help = useId();
  const draft = useMergedDraft(actor.mandate);
  return (
    <>
      <p id={help} className="mandate__help">
        {t('reveal.mandate.help')} {draft.others && <strong>{t('map.card.others')}</strong>}
      </p>
      <textarea
        className="input"
        rows={3}
        aria-labelledby="mandate-title"
        aria-describedby={help}
        maxLength={LIMITS.description}
        value={draft.text ?? actor.mandate}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={() => {
          const mandate = draft.take()?.trim().slice(0, LIMITS.description);
          draft.leave();
          if (mandate === undefined || mandate === actor.mandate) return;
          templateEditor.change('actors', actor.id, { mandate });
          say(t('reveal.mandate.saved'));
        }}
      />
    </>
  );
}
