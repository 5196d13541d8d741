import { LIMITS } from '@samsyn/board';
import { type FormEvent, useId, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { sameName } from '../../board-parts/same-name.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ProblemInside } from './problem-inside.tsx';

/** Says that an actor is missing; whoever leads takes it into the template or declines. */
export default function ProposeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const command = useCommand();
  const lang = useBoard(({ meta }) => meta.locale);
  const actors = useTemplate((template) => template.actors);
  const proposals = useWorkshop((day) => day.proposals);
  const id = useId();
  const form = useId();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const wrong = (): string | undefined => {
    if (name.trim() === '') return t('say.propose.empty');
    const there = actors.find((actor) => !actor.hidden && sameName(actor.name, name));
    if (there !== undefined) return t('say.propose.there', { name: there.name });
    const before = proposals.find((proposal) => sameName(proposal.name, name));
    return before && t('say.propose.before', { name: before.name });
  };
  const propose = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const problem = wrong();
    setError(problem);
    if (problem !== undefined) {
      document.getElementById(id)?.focus();
      return;
    }
    if (!(await command({ type: 'actor.propose', name: name.trim() }))) return;
    say(t('say.propose.done', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog
      title={t('say.propose.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" type="submit" form={form}>
            {t('say.propose.do')}
          </Button>
          <Button onClick={onClose}>{t('day.cancel')}</Button>
        </>
      }
    >
      <form id={form} onSubmit={propose} noValidate>
        <TextField
          id={id}
          lang={lang}
          label={t('say.propose.label')}
          help={t('say.propose.help')}
          error={error}
          value={name}
          maxLength={LIMITS.name}
          onText={(text) => {
            setName(text);
            setError(undefined);
          }}
          autoComplete="off"
        />
      </form>
      <ProblemInside />
      {proposals.length > 0 && (
        <>
          <h3>{t('say.propose.list')}</h3>
          <ul>
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <span lang={lang}>{proposal.name}</span> ({t(`say.propose.${proposal.status}`)})
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
