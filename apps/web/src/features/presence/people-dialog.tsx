import { useLocale, useT } from '../../i18n/use-t.ts';
import { usePeople } from '../../live/session-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './people-dialog.css';
import { peopleByOrganisation, remoteCount } from './people-list.ts';

/** Everybody who is here, by organisation, in the room or from elsewhere. */
export default function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const locale = useLocale();
  const people = usePeople();
  const title = t('board.people.here', { count: people.length, remote: remoteCount(people) });
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="people">
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
                  <span className="people__where">{t(`board.people.${person.attendance}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
