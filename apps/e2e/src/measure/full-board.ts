import { CARD_KINDS, type Cell, ROLES } from '@samsyn/board';
import type { OtherPerson } from '../other-person.ts';

const STAGES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const;
const ACTORS = Array.from({ length: 24 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`);

const TEXTS = [
  'En kontaktperson i kommunen som vet vad ett arbetsintegrerande socialt företag är.',
  'Handledare i vardagen som kan både människor och produktion.',
  'Ingen samordnar när projektet är slut.',
  'Startrådgivning varje tisdag.',
  'Två kommuner delar en tjänst för upphandling med sociala hänsyn.',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The nth of the cells that the board is filled with; no two of the first 180 are alike. */
export function cellOf(index: number): Cell {
  const stage = pick(STAGES, index);
  return { layer: 'today', stage, actor: pick(ACTORS, index * 7 + Math.floor(index / 24)) };
}

/** Fills the board with as many placements and cards, evenly over the stages, in one update. */
export function fillBoard({ edit, cards, atOnce }: OtherPerson, many: number): void {
  atOnce(() => {
    for (let index = 0; index < many; index++) {
      edit.place(cellOf(index), pick(ROLES, index));
      const card = cards.add(
        pick(CARD_KINDS, index).id,
        pick(STAGES, index * 5 + 3),
        pick(TEXTS, index),
      );
      if (index % 2 === 0) cards.linkActor(card, pick(ACTORS, index), true);
    }
  });
}

/**
 * A busy room: each call does a handful of things as one update. An actor comes or goes, another
 * moves to the next stage, a third gets another role, one card is rewritten and one moved.
 */
export function busyRoom({ edit, cards, atOnce }: OtherPerson, many: number): () => void {
  const cells = Array.from({ length: many }, (_, index) => cellOf(index));
  let nth = 0;
  return () => {
    const moving = (nth * 11) % many;
    const from = pick(cells, moving);
    const to = { ...from, stage: pick(STAGES, STAGES.indexOf(from.stage as 's1') + 1) };
    const coming = cellOf(many + (nth % 2));
    atOnce(() => {
      if (nth % 4 < 2) edit.place(coming, pick(ROLES, nth));
      else edit.remove(coming);
      edit.move(from, to);
      edit.setRole(pick(cells, nth * 13 + 5), pick(ROLES, nth + 3));
      cards.setText(`bo${(nth % many) + 1}`, `${pick(TEXTS, nth)} (${nth})`);
      cards.move(`bo${((nth * 3) % many) + 1}`, pick(STAGES, nth));
    });
    cells[moving] = to;
    nth++;
  };
}
