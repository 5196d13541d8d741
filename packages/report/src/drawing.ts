import { groupFace } from '@samsyn/board';
import type { Subject } from './subject.ts';

/** The sides of what is drawn with stages across and actors down, in its own units. */
export const NAMES = 230;
export const COLUMN = 140;
export const HEAD = 92;
/** How wide a letter is, as a part of its size; most are narrower. */
const LETTER = 0.6;
/** Of the letters of a name that takes two lines. */
const SMALLER = 13;

/** A stage with its number on the board. */
export interface Column {
  readonly stage: Subject['stages'][number];
  readonly number: number;
}

/**
 * Shapes and texts as a drawing of its own. It says in its title and description what it shows, and
 * carries no style that a viewer must load.
 */
export function drawing(
  { t }: Subject,
  {
    title,
    alt,
    width,
    height,
  }: Record<'title' | 'alt', string> & Record<'width' | 'height', number>,
  content: string,
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="title desc" lang="${t.locale}" ` +
    `font-family="'Atkinson Hyperlegible Next', 'DejaVu Sans', Arial, sans-serif">` +
    `<title id="title">${asXml(title)}</title><desc id="desc">${asXml(alt)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${content}</svg>`
  );
}

/** The stages over their columns. */
export function heads(columns: readonly Column[], top: number): string {
  return columns
    .map(({ stage, number }, column) => {
      const x = NAMES + column * COLUMN + 6;
      return (
        label(x, top + 20, String(number), 'start', 18, 700) +
        lines(stage.name, 15)
          .map((line, index) => label(x, top + 38 + index * 16, line, 'start', 13, 600))
          .join('')
      );
    })
    .join('');
}

/** The line over a row, and the mark and name of its actor. */
export function rowHead(
  actor: Subject['snapshot']['actors'][number],
  { y, height, width }: Record<'y' | 'height' | 'width', number>,
): string {
  const face = groupFace(actor.group);
  const middle = y + height / 2;
  return (
    `<line x1="10" x2="${width - 10}" y1="${y}" y2="${y}" stroke="#7d7f7c"/>` +
    `<rect x="12" y="${middle - 10}" width="20" height="20" fill="${face.colour}" fill-opacity="0.3" stroke="${face.colour}" stroke-width="2"/>` +
    label(22, middle + 5, face.symbol, 'middle', 12) +
    rowName(40, middle, actor.short || actor.name, NAMES - 46)
  );
}

/** On one line where it fits, else on two: names that differ in their last word are told apart. */
function rowName(x: number, middle: number, name: string, room: number): string {
  if (name.length * SMALLER * LETTER <= room) return fitted(x, middle + 5, name, 'start', room);
  const most = Math.floor(room / (SMALLER * LETTER));
  const [first = '', ...rest] = lines(name, most);
  return (
    label(x, middle - 3, first, 'start', SMALLER) +
    label(x, middle + 12, clip(rest.join(' '), most), 'start', SMALLER)
  );
}

export function label(
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
export function fitted(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle',
  room: number,
): string {
  const size = [15, 13, 11].find((one) => words.length * one * LETTER <= room) ?? 11;
  return label(x, y, clip(words, Math.floor(room / (11 * LETTER))), anchor, size);
}

export function clip(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** Words on lines of at most so many letters; three lines, the rest is cut off. */
function lines(words: string, most: number): string[] {
  const found: string[] = [];
  for (const word of words.split(/\s+/).flatMap((one) => divided(one, most))) {
    const last = found.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) {
      found[found.length - 1] = `${last} ${word}`;
    } else found.push(word);
  }
  return found.slice(0, 3);
}

/** A word too long for a line, divided as in writing: one consonant goes over to the next line. */
function divided(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const sounds = word.slice(0, most).search(/[^aeiouyåäö][aeiouyåäö][^aeiouyåäö]*$/i);
  const at = sounds > 2 ? sounds : most - 1;
  return [`${word.slice(0, at)}-`, ...divided(word.slice(at), most)];
}

/** Whatever somebody has typed becomes text and nothing else. */
export function asXml(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** What a drawing shows of a stage, as a sentence of its text alternative. */
export function stageInWords(
  { t }: Subject,
  { stage, number }: Column,
  who: readonly string[],
): string {
  return t('report.map.stage', {
    number,
    stage: stage.name,
    who: who.length === 0 ? t('report.map.nobody') : t.list([...who]),
  });
}
