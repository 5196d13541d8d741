import { LIMITS } from '@samsyn/board';
import { ChevronRight } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import type { KnownPerson } from '../../api/people.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { KnownOfRoom } from './use-attendees.ts';

/** Somebody's name, which opens what can be done about them. */
export function PersonRow({
  person,
  room,
}: {
  readonly person: KnownPerson;
  readonly room: KnownOfRoom;
}) {
  const t = useT();
  const self = useSession().entry.participant.id === person.id;
  const [open, setOpen] = useState(false);
  const fields = useId();
  const { name, organisation, attendance } = person;
  const remote = attendance === 'remote' ? t('board.people.remote') : '';
  return (
    <li data-focus-key={`person:${person.id}`}>
      <button
        type="button"
        className="attendees__person"
        data-focus-part="main"
        aria-expanded={open}
        aria-controls={open ? fields : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={18} aria-hidden="true" />
        <span>
          {name || t('attendees.nameless')}
          {self && <em> {t('board.people.self')}</em>}
          <span className="attendees__more">
            {[organisation, remote].filter(Boolean).join(' · ')}
          </span>
        </span>
      </button>
      {open && (
        <div id={fields} className="attendees__fields">
          <Rename person={person} room={room} onDone={() => setOpen(false)} />
          {self ? <p>{t('attendees.remove.self')}</p> : <Remove person={person} room={room} />}
        </div>
      )}
    </li>
  );
}

interface Parts {
  readonly person: KnownPerson;
  readonly room: KnownOfRoom;
}

/** Mends a name that was written wrong. */
function Rename({ person, room, onDone }: Parts & { readonly onDone: () => void }) {
  const t = useT();
  const command = useCommand();
  const [name, setName] = useState(person.name);
  const [error, setError] = useState<string | undefined>(undefined);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setError(t('pages.join.name.empty'));
    if (!(await command({ type: 'participant.rename', participant: person.id, name: wanted })))
      return;
    say(t('attendees.renamed', { name: wanted }));
    room.reread();
    onDone();
    focusThingSoon(`person:${person.id}`);
  };
  return (
    <form className="attendees__rename" onSubmit={save} noValidate>
      <TextField
        label={t('attendees.rename')}
        value={name}
        maxLength={LIMITS.name}
        error={error}
        onText={setName}
        autoComplete="off"
      />
      <Button type="submit">{t('attendees.rename.do')}</Button>
    </form>
  );
}

/** Shows somebody out, after one has read what that means. */
function Remove({ person, room }: Parts) {
  const t = useT();
  const command = useCommand();
  const [asked, setAsked] = useState(false);
  const name = person.name || t('attendees.nameless');
  const remove = async (): Promise<void> => {
    if (!(await command({ type: 'participant.remove', participant: person.id }))) return;
    say(t('attendees.removed', { name }));
    room.reread();
  };
  if (!asked) {
    return (
      <span data-focus-key={`remove:${person.id}`}>
        <Button
          kind="quiet"
          data-focus-part="main"
          onClick={() => {
            setAsked(true);
            focusThingSoon(`remove:${person.id}`);
          }}
        >
          {t('attendees.remove')}
        </Button>
      </span>
    );
  }
  return (
    <div className="attendees__sure" data-focus-key={`remove:${person.id}`}>
      <p>
        <strong>{t('attendees.remove.title', { name })}</strong>{' '}
        {t(person.device === 'shared' ? 'attendees.remove.means.shared' : 'attendees.remove.means')}
      </p>
      <span className="attendees__buttons">
        <Button kind="danger" onClick={remove}>
          {t('attendees.remove.do', { name })}
        </Button>
        <Button
          data-focus-part="main"
          onClick={() => {
            setAsked(false);
            focusThingSoon(`remove:${person.id}`);
          }}
        >
          {t('day.cancel')}
        </Button>
      </span>
    </div>
  );
}
