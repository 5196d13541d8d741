import type { Analysis } from '@samsyn/analysis';
import { groupFace } from '@samsyn/board';
import {
  COLUMN,
  type Column,
  drawing,
  fitted,
  HEAD,
  heads,
  label,
  NAMES,
  rowHead,
  stageInWords,
} from './drawing.ts';
import { inParts, type Room } from './map-parts.ts';
import type { Picture } from './page.ts';
import { type Subject, sourceOf } from './subject.ts';

const ROW = 50;
const FOOT = 34;
const BAR = 15;
/** Room for a count before the bar. */
const COUNT = 52;
/** A map of few stages is no taller on a page than one of many. */
const LEAST_COLUMNS = 8;

type Round = Analysis['rounds'][number];
type Cell = Round['cells'][number];
type Actor = Subject['snapshot']['actors'][number];

/**
 * The agreement map of a round, in as many drawings as can be read: at each stage how many see the
 * actor there, as a count and as how much of a bar is filled, and in a word how alike they say it.
 * Actors whom nearly everybody sees without a role at every stage take no room.
 */
export function agreementParts(subject: Subject, round: Round, room: Room): Picture[] {
  const cells = new Map(round.cells.map((cell) => [`${cell.stage}/${cell.actor}`, cell]));
  const cellAt = ({ stage }: Column, { id }: Actor): Cell | undefined =>
    cells.get(`${stage.id}/${id}`);
  const columns = subject.stages
    .map((stage, index) => ({ stage, number: index + 1 }))
    .filter(({ stage }) => round.cells.some((cell) => cell.stage === stage.id));
  const rows = subject.snapshot.actors.filter((actor) =>
    columns.some((column) => (cellAt(column, actor)?.label ?? 'none') !== 'none'),
  );
  if (rows.length === 0) return [];
  return inParts(columns, room.stages).flatMap((some) =>
    inParts(rows, room.actors).map((actors) => draw(subject, round, some, actors, cellAt)),
  );
}

function draw(
  subject: Subject,
  round: Round,
  columns: readonly Column[],
  actors: readonly Actor[],
  cellAt: (column: Column, actor: Actor) => Cell | undefined,
): Picture {
  const { t } = subject;
  const top = 8;
  const width = NAMES + COLUMN * Math.max(LEAST_COLUMNS, columns.length) + 20;
  const height = top + HEAD + ROW * actors.length + FOOT;
  const title = titleOfAgreement(subject, round);
  const rows = actors.map((actor, index) => {
    const y = top + HEAD + index * ROW;
    const cells = columns.map((column, place) => {
      const cell = cellAt(column, actor);
      const at = { x: NAMES + place * COLUMN + 5, y };
      return cell === undefined ? '' : drawCell(subject, cell, at, groupFace(actor.group).colour);
    });
    return rowHead(actor, { y, height: ROW, width }) + cells.join('');
  });
  const said = columns.map(({ stage, number }) => {
    const who = actors.flatMap((actor) => {
      const cell = cellAt({ stage, number }, actor);
      if (cell === undefined || cell.label === 'none') return [];
      const [count = '', word = ''] = wordsOf(subject, cell);
      return [[subject.names.actor(actor.id), count, word].filter((one) => one !== '').join(' ')];
    });
    return stageInWords(subject, { stage, number }, who);
  });
  const alt = [t('report.agreement.alt', { map: title }), ...said].join(' ');
  const { people, organisationTypes } = round;
  const source = `${t('findings.round.people', { people, organisationTypes })} ${sourceOf(subject)}`;
  const content =
    heads(columns, top) +
    rows.join('') +
    `<line x1="10" x2="${width - 10}" y1="${height - FOOT}" y2="${height - FOOT}" stroke="#7d7f7c"/>` +
    fitted(12, height - 11, source, 'start', width - 24);
  return { svg: drawing(subject, { title, alt, width, height }, content), alt, width, height };
}

/** What the map is called where it stands. */
export function titleOfAgreement({ t }: Subject, round: Round): string {
  return t('report.agreement.map', {
    question: round.question || t('findings.unnamedRound'),
    layer: t(`layer.${round.layer}.inline`),
  });
}

/** The count before a bar, the word below. */
function drawCell(
  subject: Subject,
  cell: Cell,
  { x, y }: Record<'x' | 'y', number>,
  colour: string,
): string {
  const [count = '', word = ''] = wordsOf(subject, cell);
  if (cell.label === 'few') return fitted(x, y + 30, word, 'start', COLUMN - 10);
  const divided = cell.label === 'camps' || cell.label === 'scattered';
  const bar = `x="${x + COUNT}" y="${y + 8}" height="${BAR}" stroke="#4a4d50"`;
  const room = COLUMN - 10 - COUNT;
  const filled = Math.round((room * involved(cell)) / Math.max(1, cell.n));
  return (
    label(x, y + 21, count, 'start', 15, 700) +
    `<rect ${bar} width="${room}" fill="none"/>` +
    (filled === 0 ? '' : `<rect ${bar} width="${filled}" fill="${colour}" fill-opacity="0.55"/>`) +
    label(x, y + 41, word, 'start', 14, divided ? 700 : 400)
  );
}

const involved = ({ n, counts }: Cell): number => n - (counts?.none ?? 0);

/** *12/20* and *Enig*; of too few answers nothing is counted. */
function wordsOf({ t }: Subject, cell: Cell): string[] {
  const word = t(`result.label.${cell.label}`);
  return cell.label === 'few' ? ['', word] : [`${involved(cell)}/${cell.n}`, word];
}
