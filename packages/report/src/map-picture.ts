import { groupFace, type Layer } from '@samsyn/board';
import type { Picture } from './page.ts';
import { roleWords, type Subject, sourceOf } from './subject.ts';

const NAMES = 230;
const COLUMN = 140;
const HEAD = 92;
const ROW = 38;
const FOOT = 40;
const TITLE = 48;

/**
 * The map of one layer as a drawing: stages across, placed actors down, each with its role. It says
 * in its title and description what it shows, and carries no style that a viewer must load.
 */
export function mapPicture(subject: Subject, layer: Layer): Picture {
  const { snapshot, stages, t } = subject;
  const placed = snapshot.placements.filter((one) => one.layer === layer);
  const actors = snapshot.actors.filter(({ id }) => placed.some(({ actor }) => actor === id));
  const width = NAMES + COLUMN * Math.max(1, stages.length) + 20;
  const height = TITLE + HEAD + ROW * Math.max(1, actors.length) + FOOT;
  const title = `${t(`layer.${layer}`)}: ${snapshot.board.title}`;
  const alt = altText(subject, layer);
  const rows = actors.map((actor, index) => {
    const y = TITLE + HEAD + index * ROW;
    const face = groupFace(actor.group);
    const cells = stages.map(({ id }, column) => {
      const one = placed.find((entry) => entry.stage === id && entry.actor === actor.id);
      if (one === undefined) return '';
      const x = NAMES + column * COLUMN;
      const words = clip(roleWords(subject, one), 17);
      return (
        `<rect x="${x + 3}" y="${y + 3}" width="${COLUMN - 6}" height="${ROW - 6}" rx="3" ` +
        `fill="${face.colour}" fill-opacity="0.22" stroke="${face.colour}" stroke-width="2"/>` +
        label(x + COLUMN / 2, y + ROW / 2 + 5, words, 'middle')
      );
    });
    return (
      `<line x1="10" x2="${width - 10}" y1="${y}" y2="${y}" stroke="#7d7f7c"/>` +
      `<rect x="12" y="${y + 9}" width="20" height="20" fill="${face.colour}" fill-opacity="0.3" stroke="${face.colour}" stroke-width="2"/>` +
      label(22, y + 24, face.symbol, 'middle', 12) +
      label(40, y + ROW / 2 + 5, clip(actor.short || actor.name, 25), 'start') +
      cells.join('')
    );
  });
  const heads = stages.map(({ name }, column) => {
    const x = NAMES + column * COLUMN + 6;
    return (
      label(x, TITLE + 20, String(column + 1), 'start', 18, 700) +
      lines(name, 17)
        .map((line, index) => label(x, TITLE + 38 + index * 16, line, 'start', 13, 600))
        .join('')
    );
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="title desc" lang="${t.locale}" ` +
    `font-family="'Atkinson Hyperlegible Next', 'DejaVu Sans', Arial, sans-serif">` +
    `<title id="title">${asXml(title)}</title><desc id="desc">${asXml(alt)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    label(12, 32, clip(title, 90), 'start', 20, 700) +
    heads.join('') +
    (rows.length === 0
      ? label(12, TITLE + HEAD + 24, t('report.stage.nobody'), 'start')
      : rows.join('')) +
    label(12, height - 14, clip(sourceOf(subject), 140), 'start', 12) +
    `</svg>`;
  return { svg, alt, width, height };
}

/** The same as the drawing in sentences, stage by stage. */
function altText(subject: Subject, layer: Layer): string {
  const { snapshot, stages, names, t } = subject;
  const said = stages.map(({ id, name }, index) => {
    const here = snapshot.placements.filter((one) => one.layer === layer && one.stage === id);
    const who = here.map((one) => `${names.actor(one.actor)} ${roleWords(subject, one)}`);
    return t('report.map.stage', {
      number: index + 1,
      stage: name,
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
