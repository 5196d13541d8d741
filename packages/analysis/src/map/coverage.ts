import { CARD_KINDS, LAYERS, ROLES, type Role } from '@samsyn/board';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { CoveragePart } from '../schema/map-part.ts';
import { countSectors } from './sectors.ts';
import { SIGNALS } from './signal-names.ts';
import { SIGNAL_RULES } from './signals.ts';
import { hasRole, type StageFacts } from './stage-facts.ts';
import { targetsWithoutSupport } from './targets.ts';

/** What there is at each shown stage in each layer, and what could be missing. */
export function coverageOf(facts: readonly StageFacts[]): CoveragePart[] {
  return facts.map((stage) => {
    const { placements, cards, sectorOf } = stage;
    return {
      stage: stage.stage.id,
      layer: stage.layer,
      actors: placements.length,
      roles: countRoles(placements.map(({ role }) => role)),
      also: countRoles(placements.flatMap(({ also, role }) => also.filter((one) => one !== role))),
      sectors: countSectors(placements.map(({ actor }) => sectorOf(actor))),
      cards: countKinds(stage),
      signals: SIGNALS.filter((name) => SIGNAL_RULES[name].holds(stage)),
      withoutSupport: stage.layer === 'today' ? targetsWithoutSupport(cards) : [],
    };
  });
}

/** Shares of the shown stages where somebody leads, somebody does the work, somebody pays, nobody is. */
export function stageSharesOf(facts: readonly StageFacts[]): Analysis['stageShares'] {
  return LAYERS.map((layer) => {
    const here = facts.filter((stage) => stage.layer === layer);
    const share = (holds: (stage: StageFacts) => boolean) =>
      here.length === 0 ? null : here.filter(holds).length / here.length;
    const somebody =
      (...roles: readonly Role[]) =>
      ({ placements }: StageFacts) =>
        placements.some((one) => hasRole(one, ...roles));
    return {
      layer,
      stages: here.length,
      lead: share(somebody('leads')),
      does: share(somebody('does')),
      money: share(somebody('funds', 'buys')),
      empty: share(({ placements }) => placements.length === 0),
    };
  });
}

function countRoles(roles: readonly Role[]): CoveragePart['roles'] {
  const counts: CoveragePart['roles'] = {};
  for (const role of ROLES) {
    const count = roles.filter((one) => one === role).length;
    if (count > 0) counts[role] = count;
  }
  return counts;
}

function countKinds({ cards }: StageFacts): CoveragePart['cards'] {
  const counts: CoveragePart['cards'] = {};
  for (const { id } of CARD_KINDS) {
    const count = cards.filter(({ kind }) => kind === id).length;
    if (count > 0) counts[id] = count;
  }
  return counts;
}
