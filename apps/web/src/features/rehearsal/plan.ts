import { type Board, cellKey, type Layer, readCellKey, type Template } from '@samsyn/board';
import { demoWorkshop, type Language } from '@samsyn/templates';
import {
  boardIsClosed,
  cellsOf,
  currentStep,
  derivedChance,
  type Round,
  rolesByCount,
  type Survey,
  type Vote,
  type WorkshopState,
} from '@samsyn/workshop';
import type { CrewMember } from './crew.ts';
import type { Doing } from './doings.ts';
import { answerOf, toldOf } from './pictures.ts';

/** What an invented person sees before them. */
export interface Scene {
  readonly day: WorkshopState;
  readonly template: Template;
  readonly board: Pick<Board, 'placements' | 'cards'>;
  readonly language: Language;
  /** How many there are in the crew. */
  readonly crew: number;
  /** What somebody says who wants the floor, and an actor that somebody misses. */
  readonly words: { readonly questions: readonly string[]; readonly actor: string };
}

/** At most as many things on the shared board as somebody gets to before others have said theirs. */
const AT_MOST = 2;
/** Who agrees to be shown by name of their type, though they are few. */
const CONSENTS = [9, 10];

/** What everybody is busy with. It is another thing as soon as the name is another. */
export function taskOf(day: WorkshopState): string {
  if (day.paused !== null) return 'paused';
  const opened = [...day.rounds, ...day.surveys, ...day.votes].find(isOpen);
  if (opened !== undefined) return `open/${opened.id}`;
  const closed = day.rounds.find(({ status }) => status === 'closed');
  return `step/${day.step ?? ''}/${closed?.id ?? ''}/${boardIsClosed(day) ? 'closed' : ''}`;
}

/** What somebody does about it, in order. */
export function planOf(member: CrewMember, scene: Scene): Doing[] {
  const { day } = scene;
  if (day.paused !== null) return [];
  const round = day.rounds.find(isOpen);
  if (round !== undefined) return answering(member, round, scene);
  const survey = day.surveys.find(isOpen);
  if (survey !== undefined) return rating(member, survey);
  const vote = day.votes.find(isOpen);
  if (vote !== undefined) return voting(member, vote, scene);
  return [...consenting(member, day), ...atStep(member, scene), ...asking(member, scene)];
}

function answering(member: CrewMember, round: Round, scene: Scene): Doing[] {
  const { layer } = round;
  const told = toldOf(scene.template, layer, scene.language);
  const before = scene.day.rounds.filter((one) => one.layer === layer && one.results).at(-1);
  const plan: Doing[] = [];
  const stages = round.stages.filter((id) => cellsOf(round).some(({ stage }) => stage === id));
  for (const stage of stages) {
    for (const spot of cellsOf(round).filter((one) => one.stage === stage)) {
      const found = before?.results?.cells.find(
        (cell) => cell.stage === stage && cell.actor === spot.actor,
      );
      const most = found === undefined ? null : (rolesByCount(found.counts)[0]?.role ?? 'none');
      const cell = { layer, ...spot };
      const role = answerOf(member, cell, told, most);
      if (role !== null) plan.push({ do: 'answer', round, cell, role });
    }
    plan.push({ do: 'finish', round, stage });
  }
  return byManner(member, plan);
}

/** Somebody who loses the line is back when the next thing begins; somebody slow leaves the end. */
function byManner({ manner }: CrewMember, plan: Doing[]): Doing[] {
  if (manner === 'finishes') return plan;
  const kept = plan.slice(0, Math.ceil(plan.length * (manner === 'loses-line' ? 0.4 : 0.7)));
  return manner === 'loses-line' ? [...kept, { do: 'lose-line' }] : kept;
}

function rating(member: CrewMember, { id, kind, items }: Survey): Doing[] {
  const plan = items.map(({ id: item }): Doing => {
    const chance = derivedChance(`${member.index}/${kind}/${item}/${id}`)();
    return { do: 'rate', survey: id, item, rating: 2 + Math.floor(chance * 4) };
  });
  return member.manner === 'leaves-some' ? plan.slice(0, 1) : plan;
}

function voting(member: CrewMember, { id, kind, perPerson = 3 }: Vote, scene: Scene): Doing[] {
  const cards = [...scene.board.cards.values()].filter((card) => card.kind === kind);
  const chance = derivedChance(`${member.index}/${id}`);
  const given = new Map<string, number>();
  for (let left = cards.length === 0 ? 0 : perPerson; left > 0; left--) {
    // The first cards weigh more, so that something comes first.
    const card = cards[Math.floor(chance() ** 2 * cards.length)]?.id ?? '';
    given.set(card, (given.get(card) ?? 0) + 1);
  }
  const plan = [...given].map(([card, count]): Doing => ({ do: 'vote', vote: id, card, count }));
  return member.manner === 'leaves-some' ? plan.slice(0, 1) : plan;
}

function consenting({ index }: CrewMember, { rounds }: WorkshopState): Doing[] {
  const closed = rounds.find(({ status }) => status === 'closed');
  return closed !== undefined && CONSENTS.includes(index)
    ? [{ do: 'consent', round: closed.id }]
    : [];
}

function atStep(member: CrewMember, scene: Scene): Doing[] {
  const opens = currentStep(scene.day)?.opens;
  switch (opens?.tool) {
    case 'template':
      return isTurnOf(member, scene, 'actor') ? [{ do: 'propose', name: scene.words.actor }] : [];
    case 'board':
      return boardIsClosed(scene.day) ? [] : placing(member, opens.layer, scene);
    case 'cards':
      return boardIsClosed(scene.day) ? [] : writing(member, opens.kinds, scene);
    default:
      return [];
  }
}

function placing(member: CrewMember, layer: Layer, scene: Scene): Doing[] {
  const missing = [...toldOf(scene.template, layer, scene.language)].filter(
    ([key]) => !scene.board.placements.has(key),
  );
  return dealt(member, scene, missing).flatMap(([key, role]): Doing[] => {
    const cell = readCellKey(key);
    return cell === null ? [] : [{ do: 'place', cell, role }];
  });
}

function writing(member: CrewMember, kinds: readonly string[], scene: Scene): Doing[] {
  const shown = scene.template.stages.filter(({ hidden }) => !hidden).map(({ id }) => id);
  const known = new Set(scene.template.actors.map(({ id }) => id));
  const there = new Set([...scene.board.cards.values()].map(({ text }) => text));
  const cards = [...demoWorkshop(scene.language).board.cards.values()].filter(
    ({ kind, text }) => kinds.includes(kind) && !there.has(text),
  );
  return dealt(member, scene, cards).flatMap(
    ({ kind, stage, text, actors, fields }, nth): Doing[] => {
      const at = shown.includes(stage) ? stage : shown[(member.index + nth) % shown.length];
      if (at === undefined) return [];
      const about = actors.filter((actor) => known.has(actor));
      return [{ do: 'write', kind, stage: at, text, actors: about, fields }];
    },
  );
}

/** Where people talk, one of them asks for the floor. */
function asking(member: CrewMember, scene: Scene): Doing[] {
  const { step } = scene.day;
  const tool = currentStep(scene.day)?.opens?.tool;
  if (tool === 'join' || tool === 'pause') return [];
  if (step === null || !isTurnOf(member, scene, `hand/${step}`)) return [];
  const { questions } = scene.words;
  const chance = derivedChance(`word/${step}`)();
  return [{ do: 'raise-hand', word: questions[Math.floor(chance * questions.length)] ?? '' }];
}

/** Everybody gets their own out of a list, in turn. */
function dealt<T>({ index }: CrewMember, { crew }: Scene, list: readonly T[]): T[] {
  return list.filter((_, nth) => nth % crew === index).slice(0, AT_MOST);
}

function isTurnOf({ index }: CrewMember, { crew }: Scene, what: string): boolean {
  return Math.floor(derivedChance(what)() * crew) === index;
}

const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open';

/** Whether a thing on the shared board still waits to be done. */
export function isStillWanted(doing: Doing, { board, day }: Scene): boolean {
  if (doing.do === 'place') {
    return !boardIsClosed(day) && !board.placements.has(cellKey(doing.cell));
  }
  return doing.do !== 'write' || !boardIsClosed(day);
}
