import type { Person } from '../../live/presence.ts';

export interface OrganisationPeople {
  readonly organisation: string;
  readonly people: readonly Person[];
}

/** Who is here, by organisation: the largest first, those without one last, names in order. */
export function peopleByOrganisation(
  people: readonly Person[],
  locale: string,
): readonly OrganisationPeople[] {
  const inOrder = new Intl.Collator(locale).compare;
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const organisation = person.organisation.trim();
    const members = groups.get(organisation);
    if (members === undefined) groups.set(organisation, [person]);
    else members.push(person);
  }
  return [...groups]
    .map(([organisation, members]) => ({
      organisation,
      people: members.sort((a, b) => inOrder(a.name, b.name)),
    }))
    .sort(
      (a, b) =>
        Number(a.organisation === '') - Number(b.organisation === '') ||
        b.people.length - a.people.length ||
        inOrder(a.organisation, b.organisation),
    );
}

export function remoteCount(people: readonly Person[]): number {
  return people.filter(({ attendance }) => attendance === 'remote').length;
}
