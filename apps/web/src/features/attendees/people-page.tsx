import { useMemo } from 'react';
import { useLocale, useT } from '../../i18n/use-t.ts';
import { usePeople, useTemplate } from '../../live/session-context.ts';
import { type AttendeeGroup, attendeesOf, countPeople } from './attendee-groups.ts';
import { PersonRow } from './person-row.tsx';
import type { KnownOfRoom } from './use-attendees.ts';

const NOBODY: readonly never[] = [];

/** Who is here, who has left and who answers on another's computer, by organisation type. */
export function PeoplePage({ room }: { readonly room: KnownOfRoom }) {
  const t = useT();
  const locale = useLocale();
  const present = usePeople();
  const types = useTemplate((template) => template.organisationTypes);
  const known = room.people ?? NOBODY;
  const attendees = useMemo(
    () =>
      attendeesOf(
        known,
        present,
        types.map(({ id }) => id),
        locale,
      ),
    [known, present, types, locale],
  );
  const remote = present.filter(({ attendance }) => attendance === 'remote').length;
  return (
    <div className="attendees">
      <Section
        title={t('attendees.here', { count: countPeople(attendees.here), remote })}
        groups={attendees.here}
        room={room}
      />
      {attendees.shared.length > 0 && (
        <Section
          title={t('attendees.shared', { count: countPeople(attendees.shared) })}
          groups={attendees.shared}
          room={room}
        />
      )}
      {attendees.away.length > 0 && (
        <Section
          title={t('attendees.away', { count: countPeople(attendees.away) })}
          groups={attendees.away}
          room={room}
        />
      )}
    </div>
  );
}

function Section({
  title,
  groups,
  room,
}: {
  readonly title: string;
  readonly groups: readonly AttendeeGroup[];
  readonly room: KnownOfRoom;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {groups.map((group) => (
        <Group key={`${group.role} ${group.type}`} group={group} room={room} />
      ))}
    </section>
  );
}

function Group({
  group: { role, type, people },
  room,
}: {
  readonly group: AttendeeGroup;
  readonly room: KnownOfRoom;
}) {
  const t = useT();
  const name = useTemplate(
    ({ organisationTypes }) => organisationTypes.find(({ id }) => id === type)?.name,
  );
  const title =
    role === 'participant'
      ? (name ?? t('attendees.type.none'))
      : t(role === 'facilitator' ? 'attendees.leads' : 'attendees.watches');
  return (
    <>
      <h4>
        {title} <span className="attendees__count">{people.length}</span>
      </h4>
      <ul className="attendees__list" data-focus-group={`people:${role} ${type}`}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} room={room} />
        ))}
      </ul>
    </>
  );
}
