import { useId, useLayoutEffect, useRef } from 'react';
import { useLocale, useT } from '../../i18n/use-t.ts';
import { usePeople } from '../../live/session-context.ts';
import './people-dialog.css';
import { peopleByOrganisation, remoteCount } from './people-list.ts';

/** Everybody who is here, by organisation, in the room or from elsewhere. */
export default function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const locale = useLocale();
  const people = usePeople();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="people-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>
        {t('board.people.here', { count: people.length, remote: remoteCount(people) })}
      </h2>
      {peopleByOrganisation(people, locale).map(({ organisation, people: members }) => (
        <section key={organisation}>
          <h3>{organisation || t('board.people.no.organisation')}</h3>
          <ul>
            {members.map((person) => (
              <li key={person.id}>
                <span>
                  {person.name}
                  {person.self && <em> {t('board.people.self')}</em>}
                  {person.role === 'facilitator' && <> · {t('board.people.facilitator')}</>}
                </span>
                <span className="people-dialog__where">
                  {t(`board.people.${person.attendance}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <form method="dialog">
        <button type="submit" className="button">
          {t('board.close')}
        </button>
      </form>
    </dialog>
  );
}
