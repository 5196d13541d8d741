import { ROLES } from '@samsyn/board';
import { MISSING, NONE, type RoundPicture } from '../round/round-picture.ts';

/** How alike the pictures of each two people are: n × n, NaN where a pair has nothing to compare. */
export interface PairOverlaps {
  /** |T_i ∩ T_j| / |T_i ∪ T_j| of (stage, actor, role). */
  readonly role: Float64Array;
  /** The same of (stage, actor), whatever the role. */
  readonly who: Float64Array;
}

/** Bits that tell the roles apart. */
const PLANES = Math.ceil(Math.log2(ROLES.length));

/** One person's answers as sets of cells, thirty-two cells a word. */
interface CellSets {
  readonly answered: Int32Array;
  /** Where they see a role. */
  readonly involved: Int32Array;
  /** By bit of the role's number: where that bit is set. */
  readonly planes: readonly Int32Array[];
}

/**
 * The Jaccard overlap of each two people's placements, on the cells that both answered (Jaccard;
 * as a measure of shared pictures: Pathfinder's shared links). A pair whose union is empty has
 * none. Adding actors that nobody sees changes nothing.
 *
 * All cells of a word are compared at once, so that 1,225 pairs × 192 cells take a few thousand
 * steps.
 */
export function pairOverlaps({
  answers,
  cells,
}: Pick<RoundPicture, 'answers' | 'cells'>): PairOverlaps {
  const n = answers.length;
  const sets = answers.map((one) => cellSets(one, cells.length));
  const role = new Float64Array(n * n).fill(Number.NaN);
  const who = new Float64Array(n * n).fill(Number.NaN);
  for (const [i, one] of sets.entries()) {
    for (const [j, other] of sets.slice(0, i).entries()) {
      const { union, both, same } = compare(one, other);
      if (union === 0) continue;
      who[i * n + j] = who[j * n + i] = both / union;
      // Where both see a role but not the same one, each has a statement the other has not.
      role[i * n + j] = role[j * n + i] = same / (union + both - same);
    }
  }
  return { role, who };
}

/** Cells where either sees a role, where both do, and where both see the same one. */
function compare(a: CellSets, b: CellSets): { union: number; both: number; same: number } {
  let union = 0;
  let both = 0;
  let same = 0;
  const { answered, involved, planes } = a;
  for (let word = 0; word < answered.length; word++) {
    const common = (answered[word] ?? 0) & (b.answered[word] ?? 0);
    const ours = (involved[word] ?? 0) & common;
    const theirs = (b.involved[word] ?? 0) & common;
    let different = 0;
    for (let plane = 0; plane < PLANES; plane++) {
      different |= (planes[plane]?.[word] ?? 0) ^ (b.planes[plane]?.[word] ?? 0);
    }
    union += bitsIn(ours | theirs);
    both += bitsIn(ours & theirs);
    same += bitsIn(ours & theirs & ~different);
  }
  return { union, both, same };
}

function cellSets(answers: Uint8Array, cells: number): CellSets {
  const words = Math.ceil(cells / 32);
  const answered = new Int32Array(words);
  const involved = new Int32Array(words);
  const planes = Array.from({ length: PLANES }, () => new Int32Array(words));
  for (const [cell, answer] of answers.entries()) {
    if (answer === MISSING) continue;
    const word = cell >> 5;
    const bit = 1 << (cell & 31);
    answered[word] = (answered[word] ?? 0) | bit;
    if (answer === NONE) continue;
    involved[word] = (involved[word] ?? 0) | bit;
    for (const [plane, set] of planes.entries()) {
      if (((answer - 1) >> plane) & 1) set[word] = (set[word] ?? 0) | bit;
    }
  }
  return { answered, involved, planes };
}

/** How many bits of a word are set (Warren, Hacker's Delight, 5–1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
