import type { OrganisationType } from '@samsyn/board';
import { demoWorkshop, type Language } from '@samsyn/templates';
import type { Profile } from '../../entry/stored-boards.ts';

/** How somebody goes about what is asked: most get done, some do not, and one loses the line. */
export type Manner = 'finishes' | 'leaves-some' | 'loses-line';

export interface CrewMember {
  /** Place in the crew, from 0. */
  readonly index: number;
  readonly profile: Profile;
  readonly manner: Manner;
}

/** Of the twenty of the demo, twelve in the same proportions: five municipal, three remote. */
const TWELVE = [1, 2, 4, 6, 8, 9, 11, 13, 15, 17, 18, 20] as const;

const MANNERS: Readonly<Record<number, Manner>> = {
  3: 'loses-line',
  6: 'leaves-some',
  9: 'leaves-some',
};

/**
 * Twelve invented people for a board. Where the board has no organisation type of theirs, they are
 * spread over those that it has.
 */
export function inventCrew(
  types: readonly OrganisationType[],
  language: Language,
): readonly CrewMember[] {
  const { people } = demoWorkshop(language);
  return TWELVE.map((number, index) => {
    const person = people[number - 1];
    if (person === undefined) throw new Error(`The demo has no person ${number}.`);
    const { name, organisation, organisationType, attendance } = person;
    const known = types.some(({ id }) => id === organisationType);
    const other = types[index % Math.max(1, types.length)];
    return {
      index,
      profile: {
        name,
        attendance,
        organisationType: known ? organisationType : (other?.id ?? ''),
        organisation: known || other === undefined ? organisation : other.name,
      },
      manner: MANNERS[index] ?? 'finishes',
    };
  });
}
