import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { AgendaStep } from './agenda-step.tsx';
import { durationWords } from './duration-words.ts';
import { withStart } from './edit-agenda.ts';
import type { PlannedDay } from './planned-times.ts';

/** One day: when it begins, and its steps. */
export function AgendaDay({
  planned,
  alone,
  changing,
  leads,
}: {
  readonly planned: PlannedDay;
  /** There is no other day, so it needs no name. */
  readonly alone: boolean;
  readonly changing: boolean;
  readonly leads: boolean;
}) {
  const t = useT();
  const command = useCommand();
  const { workshop } = useSession();
  const { day, startsAt, minutes, steps } = planned;
  return (
    <section className="agenda__day">
      <h3>
        {alone ? t('day.agenda.the-day') : t('day.agenda.day', { day })}{' '}
        <span className="agenda__quiet">{durationWords(minutes, t)}</span>
      </h3>
      {changing && (
        <TextField
          label={t('day.agenda.starts')}
          type="time"
          className="agenda__time"
          value={startsAt ?? ''}
          onText={(text) => {
            const { agenda } = workshop.getState();
            const next = withStart(agenda, day, text === '' ? null : text);
            void command({ type: 'agenda.set', agenda: next });
          }}
        />
      )}
      <ol className="agenda__steps" data-focus-group={`agenda:${day}`}>
        {steps.map((one) => (
          <AgendaStep key={one.step.id} planned={one} changing={changing} leads={leads} />
        ))}
      </ol>
    </section>
  );
}
