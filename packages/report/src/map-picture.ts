import { groupFace, type Layer } from '@samsyn/board';
import type { Picture } from './page.ts';
import { roleWords, type Subject, sourceOf, titleOf } from './subject.ts';

const NAMES = 230;
const COLUMN = 140;
const HEAD = 92;
const ROW = 38;
const FOOT = 40;
const TITLE = 48;
/** How wide a letter is, as a part of its size; most are narrower. */
const LETTER = 0.6;

/** What of a map is drawn: all of it, or a part of a large one. */
interface Part {
  readonly columns: readonly {
    readonly stage: Subject['stages'][number];
    readonly number: number;
  }[];
  readonly rows: Subject['snapshot']['actors'];
  /** Whether title and source are in it; they stand beside it on a slide or page. */
  readonly titled: boolean;
}

/** All that a map of one layer has: the stages with their numbers, and the actors that are placed. */
export function wholeMap(
  { snapshot, stages }: Subject,
  layer: Layer,
): Pick<Part, 'columns' | 'rows'> {
  const placed = new Set(
    snapshot.placements.filter((one) => one.layer === layer).map(({ actor }) => actor),
  );
  return {
    columns: stages.map((stage, index) => ({ stage, number: index + 1 })),
    rows: snapshot.actors.filter(({ id }) => placed.has(id)),
  };
}

/** The whole map of one layer: stages across, placed actors down, each with its role. */
export function mapPicture(subject: Subject, layer: Layer): Picture {
  return drawMap(subject, layer, { ...wholeMap(subject, layer), titled: true });
}

/**
 * A map as a drawing. It says in its title and description what it shows, and carries no style that
 * a viewer must load.
 */
export function drawMap(subject: Subject, layer: Layer, part: Part): Picture {
  const { snapshot, t } = subject;
  const { columns, rows: actors, titled } = part;
  const placed = snapshot.placements.filter((one) => one.layer === layer);
  const top = titled ? TITLE : 8;
  const foot = titled ? FOOT : 8;
  const width = NAMES + COLUMN * Math.max(1, columns.length) + 20;
  const height = top + HEAD + ROW * Math.max(1, actors.length) + foot;
  const title = `${t(`layer.${layer}`)}: ${titleOf(subject)}`;
  const alt = altText(subject, layer, part);
  const rows = actors.map((actor, index) => {
    const y = top + HEAD + index * ROW;
    const face = groupFace(actor.group);
    const cells = columns.map(({ stage }, column) => {
      const one = placed.find((entry) => entry.stage === stage.id && entry.actor === actor.id);
      if (one === undefined) return '';
      const x = NAMES + column * COLUMN;
      return (
        `<rect x="${x + 3}" y="${y + 3}" width="${COLUMN - 6}" height="${ROW - 6}" rx="3" ` +
        `fill="${face.colour}" fill-opacity="0.22" stroke="${face.colour}" stroke-width="2"/>` +
        fitted(x + COLUMN / 2, y + ROW / 2 + 5, roleWords(subject, one), 'middle', COLUMN - 10)
      );
    });
    return (
      `<line x1="10" x2="${width - 10}" y1="${y}" y2="${y}" stroke="#7d7f7c"/>` +
      `<rect x="12" y="${y + 9}" width="20" height="20" fill="${face.colour}" fill-opacity="0.3" stroke="${face.colour}" stroke-width="2"/>` +
      label(22, y + 24, face.symbol, 'middle', 12) +
      fitted(40, y + ROW / 2 + 5, actor.short || actor.name, 'start', NAMES - 46) +
      cells.join('')
    );
  });
  const heads = columns.map(({ stage, number }, column) => {
    const x = NAMES + column * COLUMN + 6;
    return (
      label(x, top + 20, String(number), 'start', 18, 700) +
      lines(stage.name, 15)
        .map((line, index) => label(x, top + 38 + index * 16, line, 'start', 13, 600))
        .join('')
    );
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="title desc" lang="${t.locale}" ` +
    `font-family="'Atkinson Hyperlegible Next', 'DejaVu Sans', Arial, sans-serif">` +
    `<title id="title">${asXml(title)}</title><desc id="desc">${asXml(alt)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    (titled ? label(12, 32, clip(title, Math.floor(width / 13)), 'start', 20, 700) : '') +
    heads.join('') +
    (rows.length === 0
      ? label(12, top + HEAD + 24, t('report.stage.nobody'), 'start')
      : rows.join('')) +
    (titled
      ? label(12, height - 14, clip(sourceOf(subject), Math.floor(width / 8)), 'start', 12)
      : '') +
    `</svg>`;
  return { svg, alt, width, height };
}

/** The same as the drawing in sentences, stage by stage. */
function altText(subject: Subject, layer: Layer, { columns, rows }: Part): string {
  const { snapshot, names, t } = subject;
  const drawn = new Set(rows.map(({ id }) => id));
  const said = columns.map(({ stage, number }) => {
    const here = snapshot.placements.filter(
      (one) => one.layer === layer && one.stage === stage.id && drawn.has(one.actor),
    );
    const who = here.map((one) => `${names.actor(one.actor)} ${roleWords(subject, one)}`);
    return t('report.map.stage', {
      number,
      stage: stage.name,
      who: who.length === 0 ? t('report.map.nobody') : t.list(who),
    });
  });
  return [t('report.map.alt', { layer: t(`layer.${layer}`) }), ...said].join(' ');
}

function label(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle',
  size = 15,
  weight = 400,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="#1b1f23">${asXml(words)}</text>`;
}

/** Words in so much room: smaller where they are many, and cut where that does not help. */
function fitted(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle',
  room: number,
): string {
  const size = [15, 13, 11].find((one) => words.length * one * LETTER <= room) ?? 11;
  return label(x, y, clip(words, Math.floor(room / (11 * LETTER))), anchor, size);
}

function clip(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** Words on lines of at most so many letters; three lines, the rest is cut off. */
function lines(words: string, most: number): string[] {
  const found: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(clip(word, most));
  }
  return found.slice(0, 3);
}

/** Whatever somebody has typed becomes text and nothing else. */
function asXml(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
