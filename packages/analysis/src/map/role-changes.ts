import type { Role } from '@samsyn/board';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { StageFacts } from './stage-facts.ts';

/**
 * Where an actor is wanted in another role than today, or in one at all, or no longer. Nothing while
 * the room has not placed anybody in one of the layers: then it has not said what it wants.
 */
export function roleChangesOf(facts: readonly StageFacts[]): Analysis['roleChanges'] {
  return facts.flatMap((today) => {
    if (today.layer !== 'today') return [];
    const wanted = facts.find((one) => one.layer === 'wanted' && one.stage.id === today.stage.id);
    if (wanted === undefined || !today.layerInUse || !wanted.layerInUse) return [];
    const roles = new Map<string, { today: Role | null; wanted: Role | null }>();
    for (const { actor, role } of today.placements) roles.set(actor, { today: role, wanted: null });
    for (const { actor, role } of wanted.placements) {
      roles.set(actor, { today: roles.get(actor)?.today ?? null, wanted: role });
    }
    return [...roles]
      .filter(([, role]) => role.today !== role.wanted)
      .map(([actor, role]) => ({ stage: today.stage.id, actor, ...role }));
  });
}
