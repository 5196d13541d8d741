import type { LucideIcon } from 'lucide-react';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { say } from '../../announce/page-announcer.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { ask } from '../facilitate/asked.ts';
import { withMoved } from './edit-agenda.ts';
import { editStep } from './edited-step.ts';
import { clockTime, type PlannedStep } from './planned-times.ts';

/** A step in the list, with its mark in words; whoever leads goes to it or changes it. */
export function AgendaStep({
  planned,
  changing,
  leads,
}: {
  readonly planned: PlannedStep;
  readonly changing: boolean;
  readonly leads: boolean;
}) {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const { workshop } = useSession();
  const { step, from, is } = planned;
  const key = `agenda-step:${step.id}`;
  const opens = step.opens?.tool;
  return (
    <li
      className="agenda__step"
      data-is={is}
      data-focus-key={key}
      aria-current={is === 'now' ? 'step' : undefined}
    >
      <span className="agenda__when">{from === null ? '' : clockTime(from)}</span>
      <div className="agenda__what">
        <p className="agenda__title">
          <span lang={lang}>{step.title}</span>
          {is !== 'ahead' && <strong className="agenda__mark">{t(`day.agenda.is.${is}`)}</strong>}
        </p>
        <p className="agenda__quiet">
          {[
            ...(step.minutes === undefined ? [] : [t('day.minutes', { minutes: step.minutes })]),
            ...(opens === undefined ? [] : [t(`day.opens.${opens}`)]),
          ].join(' · ')}
        </p>
        {is === 'now' && step.purpose !== undefined && <p lang={lang}>{step.purpose}</p>}
        {changing && <Changes planned={planned} />}
      </div>
      {leads && !changing && is !== 'now' && (
        <Button
          data-focus-part="main"
          aria-label={t('day.agenda.go.label', { title: step.title })}
          onClick={() =>
            ask({ do: 'go-to-step', step: step.id, from: workshop.getState().step }, key)
          }
        >
          {t('day.agenda.go')}
        </Button>
      )}
    </li>
  );
}

function Changes({ planned }: { readonly planned: PlannedStep }) {
  const t = useT();
  const command = useCommand();
  const { workshop } = useSession();
  const { id, title } = planned.step;
  const move = async (by: -1 | 1): Promise<void> => {
    const agenda = withMoved(workshop.getState().agenda, id, by);
    if (!(await command({ type: 'agenda.set', agenda }))) return;
    const place = agenda.findIndex((step) => step.id === id) + 1;
    say(t('day.agenda.moved', { title, place, count: agenda.length }));
  };
  const button = (part: string, Icon: LucideIcon, word: string, run: () => void) => (
    <button
      type="button"
      className="agenda__change"
      data-focus-part={part}
      aria-label={t('day.agenda.of', { what: word, title })}
      title={word}
      onClick={run}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
  return (
    <div className="agenda__changes">
      {button('main', Pencil, t('day.agenda.edit'), () => editStep({ do: 'change', id }))}
      {button('up', ArrowUp, t('day.agenda.up'), () => void move(-1))}
      {button('down', ArrowDown, t('day.agenda.down'), () => void move(1))}
      {button('add', Plus, t('day.agenda.add-after'), () => editStep({ do: 'add', after: id }))}
      {button('remove', Trash2, t('day.agenda.remove'), () => editStep({ do: 'remove', id }))}
    </div>
  );
}
