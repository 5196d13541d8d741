import type { Analysis } from '../schema/analysis-schema.ts';
import type { StageFacts } from './stage-facts.ts';

/** Who is at both of each two neighbouring shown stages, in each layer; nobody: no hand-over. */
export function handoversOf(facts: readonly StageFacts[]): Analysis['handovers'] {
  return facts.flatMap(({ stage, layer, placements, next }) => {
    if (next === null) return [];
    const after = new Set(next.placements.map(({ actor }) => actor));
    const actors = placements.map(({ actor }) => actor).filter((actor) => after.has(actor));
    return [{ from: stage.id, to: next.id, layer, actors }];
  });
}
