import { groupFace, type Layer } from '@samsyn/board';
import {
  COLUMN,
  type Column,
  clip,
  drawing,
  fitted,
  HEAD,
  heads,
  label,
  NAMES,
  rowHead,
  stageInWords,
} from './drawing.ts';
import type { Picture } from './page.ts';
import { roleWords, type Subject, sourceOf, titleOf } from './subject.ts';

const ROW = 38;
const FOOT = 40;
const TITLE = 48;

/** What of a map is drawn: all of it, or a part of a large one. */
interface Part {
  readonly columns: readonly Column[];
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

/** A map as a drawing. */
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
    return rowHead(actor, { y, height: ROW, width }) + cells.join('');
  });
  const content =
    (titled ? label(12, 32, clip(title, Math.floor(width / 13)), 'start', 20, 700) : '') +
    heads(columns, top) +
    (rows.length === 0
      ? label(12, top + HEAD + 24, t('report.stage.nobody'), 'start')
      : rows.join('')) +
    (titled
      ? label(12, height - 14, clip(sourceOf(subject), Math.floor(width / 8)), 'start', 12)
      : '');
  return { svg: drawing(subject, { title, alt, width, height }, content), alt, width, height };
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
    return stageInWords(subject, { stage, number }, who);
  });
  return [t('report.map.alt', { layer: t(`layer.${layer}`) }), ...said].join(' ');
}
