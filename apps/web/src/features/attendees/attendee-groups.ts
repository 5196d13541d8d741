import type { KnownPerson } from '../../api/people.ts';
import type { Person } from '../../live/presence.ts';

/** People of one kind: an organisation type, or whoever leads or looks on. */
export interface AttendeeGroup {
  /** Id of an organisation type; empty for those who have said none. */
  readonly type: string;
  readonly role: 'facilitator' | 'participant' | 'viewer';
  readonly people: readonly KnownPerson[];
}

export interface Attendees {
  /** Who is here now, whoever leads first, then by type in the order of the template. */
  readonly here: readonly AttendeeGroup[];
  /** Who has been here and is not any more. */
  readonly away: readonly AttendeeGroup[];
  /** Who answers on somebody else's computer or on paper, and so is never seen to be here. */
  readonly shared: readonly AttendeeGroup[];
}

/**
 * Everybody on the board, by whether they are here and where they come from. Who has just come is
 * known by presence before the list is read again.
 */
export function attendeesOf(
  known: readonly KnownPerson[],
  present: readonly Person[],
  types: readonly string[],
  locale: string,
): Attendees {
  const people = new Map(known.map((person) => [person.id, person]));
  const isHere = new Set(present.map(({ id }) => id));
  for (const { self: _self, ...person } of present) {
    // Names are changed by whoever leads: presence has them first.
    const before = people.get(person.id);
    people.set(person.id, { removed: false, device: 'own', ...before, ...person });
  }
  const here: KnownPerson[] = [];
  const away: KnownPerson[] = [];
  const shared: KnownPerson[] = [];
  for (const person of people.values()) {
    if (isHere.has(person.id)) here.push(person);
    else if (person.removed || person.role === 'viewer') continue;
    else if (person.device === 'shared') shared.push(person);
    else away.push(person);
  }
  const grouped = (list: readonly KnownPerson[]) => inGroups(list, types, locale);
  return { here: grouped(here), away: grouped(away), shared: grouped(shared) };
}

const ROLES = ['facilitator', 'participant', 'viewer'] as const;

function inGroups(
  people: readonly KnownPerson[],
  types: readonly string[],
  locale: string,
): AttendeeGroup[] {
  const inOrder = new Intl.Collator(locale).compare;
  const groups = new Map<string, KnownPerson[]>();
  for (const person of people) {
    // Where somebody who leads comes from is said beside their name.
    const key = `${person.role} ${person.role === 'participant' ? person.organisationType : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const rank = (type: string): number => {
    const at = types.indexOf(type);
    return at === -1 ? types.length : at;
  };
  return [...groups.values()]
    .map((members) => {
      const { role = 'participant', organisationType = '' } = members[0] ?? {};
      return {
        role,
        type: role === 'participant' ? organisationType : '',
        people: members.sort((a, b) => inOrder(a.name, b.name)),
      };
    })
    .sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        rank(a.type) - rank(b.type) ||
        inOrder(a.type, b.type),
    );
}

export function countPeople(groups: readonly AttendeeGroup[]): number {
  return groups.reduce((sum, { people }) => sum + people.length, 0);
}
