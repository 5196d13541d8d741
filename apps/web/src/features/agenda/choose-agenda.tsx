import { type AgendaId, READY_AGENDAS, readyAgenda } from '@samsyn/workshop';
import { nanoid } from 'nanoid';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { durationWords } from './duration-words.ts';

/** Ready-made days to begin with; whichever is chosen is the room's own from then on. */
export function ChooseAgenda({ onChosen }: { readonly onChosen?: () => void }) {
  const t = useT();
  const command = useCommand();
  const begin = async (agenda: ReturnType<typeof readyAgenda>): Promise<void> => {
    if (await command({ type: 'agenda.set', agenda })) onChosen?.();
  };
  return (
    <>
      <p>{t('day.agenda.choose')}</p>
      <ul className="agenda__ready">
        {READY_AGENDAS.map((id) => (
          <Ready key={id} id={id} onChoose={begin} />
        ))}
      </ul>
      <Button
        onClick={() =>
          begin([{ id: nanoid(12), title: t('day.agenda.first'), minutes: 15, day: 1 }])
        }
      >
        {t('day.agenda.empty')}
      </Button>
    </>
  );
}

function Ready({
  id,
  onChoose,
}: {
  readonly id: AgendaId;
  readonly onChoose: (agenda: ReturnType<typeof readyAgenda>) => void;
}) {
  const t = useT();
  const agenda = readyAgenda(id, t);
  const minutes = agenda.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return (
    <li>
      <h3>{t(`agenda.${id}.name`)}</h3>
      <p>{t(`agenda.${id}.description`)}</p>
      <p className="agenda__quiet">
        {t('day.agenda.length', { steps: agenda.length, time: durationWords(minutes, t) })}
      </p>
      <Button onClick={() => onChoose(agenda)}>
        {t('day.agenda.take')}
        <span className="visually-hidden"> {t(`agenda.${id}.name`)}</span>
      </Button>
    </li>
  );
}
