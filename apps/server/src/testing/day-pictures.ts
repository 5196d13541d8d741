import { type Answer, ROLES, type Role } from '@samsyn/board';
import type { Spot } from '@samsyn/workshop';

/** Chance as whole numbers below what is asked for; see `seededRandom`. */
type Draw = (below: number) => number;

/** What one person answers and which stages they finish. */
export interface Picture {
  readonly answers: readonly (Spot & { readonly role: Answer; readonly why?: string })[];
  readonly done: readonly string[];
}

/** How the room sees a cell: nearly alike, by organisation, hardly at all, or each in their way. */
const KINDS = ['alike', 'parted', 'nobody', 'scattered'] as const;

const kindOf = (stage: number, actor: number) => KINDS[(stage * 3 + actor) % KINDS.length];
const roleAt = (index: number): Role => ROLES[index % ROLES.length] ?? 'does';

/**
 * One person's own picture of stages × actors. Some do not know, some leave a stage unfinished, and
 * some write a reason, which nobody else must ever read.
 */
export function pictureOf(
  person: { readonly id: string; readonly organisationType: string },
  stages: readonly string[],
  actors: readonly string[],
  draw: Draw,
): Picture {
  const isPublic = person.organisationType === 'kommun' || person.organisationType === 'af';
  const answers = stages.flatMap((stage, s) =>
    actors.flatMap((actor, a): (Spot & { role: Answer })[] => {
      const [dice, other] = [draw(100), draw(ROLES.length)];
      if (dice < 4) return [{ stage, actor, role: 'unknown' }];
      switch (kindOf(s, a)) {
        case 'alike':
          return [{ stage, actor, role: roleAt(dice < 88 ? s + a : other) }];
        case 'parted':
          return [{ stage, actor, role: roleAt(dice < 85 ? (isPublic ? 4 : 6) : other) }];
        case 'scattered':
          return dice < 30 ? [] : [{ stage, actor, role: roleAt(other) }];
        default:
          return dice < 88 ? [] : [{ stage, actor, role: 'none' }];
      }
    }),
  );
  const unfinished = draw(5) === 0 ? stages.slice(-2) : [];
  return {
    answers: answers.map((answer) =>
      draw(20) === 0 ? { ...answer, why: `Skäl som ${person.id} har för sig själv.` } : answer,
    ),
    done: stages.filter((stage) => !unfinished.includes(stage)),
  };
}

/** The same person after the room has talked: most say now what most said then. */
export function pictureAfter(
  before: Picture,
  cells: readonly (Spot & { readonly most: Answer })[],
  draw: Draw,
): Picture {
  const answers = cells.flatMap(({ stage, actor, most }) => {
    if (draw(10) < 7) return [{ stage, actor, role: most }];
    const own = before.answers.find((one) => one.stage === stage && one.actor === actor);
    return own === undefined ? [] : [{ stage, actor, role: own.role }];
  });
  return { answers, done: [...new Set(cells.map(({ stage }) => stage))] };
}
