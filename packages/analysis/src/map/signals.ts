import type { GapPart } from '../schema/card-part.ts';
import { endsSome, isSupport } from './durations.ts';
import { onlySector } from './sectors.ts';
import type { SignalName } from './signal-names.ts';
import { hasRole, type StageFacts } from './stage-facts.ts';
import { targetsWithoutSupport } from './targets.ts';

/** A question that the map or a round raises about a stage. */
export interface Signal {
  /** Which kind of gap it becomes if a person says that it is one. */
  readonly gap: GapPart['gap'];
  readonly holds: (facts: StageFacts) => boolean;
}

/**
 * When each question is asked. They are soft: between independent organisations several leaders may
 * be right, and an empty stage may be one that the room never came to. Those that look at the map
 * are silent while nothing is placed in a layer. The 75 % and 40 % are those of the labels of cells.
 */
export const SIGNAL_RULES: Readonly<Record<SignalName, Signal>> = {
  empty: {
    gap: 'role',
    holds: ({ layerInUse, placements, asked }) =>
      placements.length === 0 &&
      (layerInUse || (asked.length > 0 && asked.every(({ label }) => label === 'none'))),
  },
  'no-lead': {
    gap: 'role',
    holds: ({ layerInUse, placements }) =>
      layerInUse && !placements.some((one) => hasRole(one, 'leads')),
  },
  'several-leads': {
    gap: 'role',
    holds: ({ placements }) => placements.filter((one) => hasRole(one, 'leads')).length > 1,
  },
  // RACI: somebody does the work.
  'no-doer': {
    gap: 'role',
    holds: ({ placements }) =>
      placements.length > 0 && !placements.some((one) => hasRole(one, 'does')),
  },
  // At least 75 % see the actor there, but no role has 75 %.
  'unclear-role': {
    gap: 'role',
    holds: ({ asked }) =>
      asked.some(({ n, counts = {}, label }) => {
        const involved = n - (counts.none ?? 0);
        return (label === 'camps' || label === 'scattered') && involved * 4 >= n * 3;
      }),
  },
  'no-funding': {
    gap: 'programme',
    holds: ({ placements, cards }) =>
      !placements.some((one) => hasRole(one, 'funds', 'buys')) &&
      cards.some(
        ({ kind, direction, status }) =>
          kind === 'funding' &&
          direction === 'need' &&
          (status === 'missing' || status === 'applied'),
      ),
  },
  // Depending on the municipality alone was the main cause in a study of enterprises that closed.
  'single-funder': {
    gap: 'other',
    holds: ({ placements }) =>
      placements.filter((one) => hasRole(one, 'funds', 'buys')).length === 1,
  },
  'project-only': {
    gap: 'programme',
    holds: (facts) => {
      const support = facts.placements.filter(isSupport);
      const cards =
        facts.layer === 'today' ? facts.cards.filter(({ kind }) => kind === 'support') : [];
      return (
        support.length > 0 &&
        support.every(endsSome) &&
        cards.every(({ until }) => until !== undefined)
      );
    },
  },
  'no-handover': {
    gap: 'role',
    holds: ({ placements, next }) =>
      placements.length > 0 &&
      next !== null &&
      next.placements.length > 0 &&
      !placements.some(({ actor }) => next.placements.some((one) => one.actor === actor)),
  },
  'target-without-support': {
    gap: 'programme',
    holds: (facts) => facts.layer === 'today' && targetsWithoutSupport(facts.cards).length > 0,
  },
  'one-sector': { gap: 'other', holds: (facts) => onlySector(facts) !== null },
  // Growth must not take support from those that are there, nor the other way round.
  'one-sided-support': {
    gap: 'programme',
    holds: ({ layer, cards }) => {
      const serves = cards.flatMap((card) => (card.kind === 'support' ? [card.serves] : []));
      return (
        layer === 'today' &&
        serves.length > 1 &&
        serves[0] !== 'both' &&
        serves.every((one) => one === serves[0])
      );
    },
  },
  'many-unknown': {
    gap: 'competence',
    holds: ({ asked }) => {
      const unknown = asked.reduce((sum, cell) => sum + cell.unknown, 0);
      const said = asked.reduce((sum, cell) => sum + cell.n + cell.unknown, 0);
      return unknown > 0 && unknown * 10 >= said * 4;
    },
  },
};
