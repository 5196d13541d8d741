import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACTOR_GROUPS } from '@samsyn/board';
import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** A colour in the light look and in the dark one. */
type Sides = readonly [light: string, dark: string];
type Tokens = ReadonlyMap<string, Sides>;

const css = read('./tokens.css');
const projectorCss = read('../features/projector/projector.css');

const blockOf = (text: string, selector: string): string =>
  text.split(`${selector} {`)[1]?.split('}')[0] ?? '';

function tokensOf(selector: string): Tokens {
  const pairs = blockOf(css, selector).matchAll(
    /--([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\);/g,
  );
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

/** The wall's own tokens over the usual ones. */
function projectorTokens(): Tokens {
  const plain = (selector: string): Map<string, string> => {
    const found = blockOf(projectorCss, selector).matchAll(/--([a-z-]+): (#[0-9a-f]+);/g);
    return new Map([...found].map(([, name = '', colour = '']) => [name, colour]));
  };
  const light = plain('\n.projector');
  const dark = plain(':root[data-theme="dark"] .projector');
  expect([...light.keys()]).toEqual([...dark.keys()]);
  expect(light.size).toBeGreaterThan(6);
  const own = [...light].map(([name, colour]): [string, Sides] => [
    name,
    [colour, dark.get(name) ?? colour],
  ]);
  return new Map([...usual, ...own]);
}

const usual = tokensOf(':root');
const high: Tokens = new Map([...usual, ...tokensOf(':root[data-contrast="high"]')]);
const projector = projectorTokens();
const LOOKS = { usual, high, projector } as const;
const SIDES = { light: 0, dark: 1 } as const;

/** Share of peak white that stray light lays over everything: that of WCAG, and of a lit room. */
const SCREEN = 0.05;
const LIT_ROOM = 0.2;

/** (L₁ + v) / (L₂ + v): with a veil of 0.05 it is the contrast of WCAG 2. */
function contrast(a: Color, b: Color, veil = SCREEN): number {
  const [most = 0, least = 0] = [a.luminance, b.luminance].sort((x, y) => y - x);
  return (most + veil) / (least + veil);
}

function colour(tokens: Tokens, name: string, side: 0 | 1): Color {
  const found = tokens.get(name)?.[side];
  if (found === undefined) throw new Error(`There is no token ${name}.`);
  return new Color(found);
}

/** Everything that text may stand on, and the least that each colour of text has on each of it. */
const GROUNDS = ['paper', 'surface', 'hover', 'accent-wash', 'warning-wash', 'danger-wash'];
const TEXTS = { ink: 7, 'ink-soft': 4.5, accent: 4.5, 'accent-strong': 4.5, danger: 4.5 };
const ON_FILLED = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['paper', 'ink'],
] as const;
/** Edges of what can be used, and the ring of the focus. */
const EDGES = ['line-strong', 'focus'];

type Pair = readonly [front: string, ground: string, least: number];
const PAIRS: readonly Pair[] = [
  ...Object.entries(TEXTS).flatMap(([text, least]) =>
    GROUNDS.map((ground): Pair => [text, ground, least]),
  ),
  ...ON_FILLED.map(([text, ground]): Pair => [text, ground, 7]),
  ...EDGES.flatMap((edge) => GROUNDS.map((ground): Pair => [edge, ground, 3])),
  ['ink-soft', 'paper', 7],
  ['ink-soft', 'surface', 7],
];

describe.each(Object.entries(LOOKS))('the palette, %s', (_, tokens) => {
  it.each(Object.entries(SIDES))(
    'keeps every pair of tokens apart that may meet, %s',
    (_side, side) => {
      const weak = PAIRS.flatMap(([front, ground, least]) => {
        const has = contrast(colour(tokens, front, side), colour(tokens, ground, side));
        return has < least ? [`${front} on ${ground}: ${has.toFixed(2)}, not ${least}`] : [];
      });
      expect(weak).toEqual([]);
    },
  );
});

describe('the palette on a wall in a lit room', () => {
  /** What the wall shows: what is pressed or wrong is not among it. */
  const SHOWN: readonly Pair[] = [
    ...['paper', 'surface', 'accent-wash', 'warning-wash'].map((on): Pair => ['ink', on, 4.5]),
    ['ink-soft', 'paper', 4.5],
    ['accent', 'paper', 4.5],
    ['line', 'paper', 3],
    ['line-strong', 'paper', 4.5],
  ];

  it.each(Object.entries(SIDES))(
    'is read through a fifth of peak white as stray light, %s',
    (_side, side) => {
      const weak = SHOWN.flatMap(([front, ground, least]) => {
        const [a, b] = [colour(projector, front, side), colour(projector, ground, side)];
        const has = contrast(a, b, LIT_ROOM);
        return has < least ? [`${front} on ${ground}: ${has.toFixed(2)}, not ${least}`] : [];
      });
      expect(weak).toEqual([]);
    },
  );
});

describe('what is mixed of the colours of groups', () => {
  const all = readdirSync(fileURLToPath(new URL('..', import.meta.url)), { recursive: true });
  const files = all.map((file) => `../${file}`).filter((file) => file.endsWith('.css'));
  const MIX = /color-mix\(in srgb, (?:var\()?(#?[\w-]+)[^%]*? (\d+)%, (?:var\()?(#?[\w-]+)\)?\)/g;

  /** Colours that a name may stand for; `--group` is any group's. */
  const namesOf = (name: string, tokens: Tokens, side: 0 | 1): Color[] => {
    if (name === '--group') return ACTOR_GROUPS.map((group) => new Color(group.colour));
    if (name === 'transparent') return [colour(tokens, 'paper', side)];
    return [name.startsWith('#') ? new Color(name) : colour(tokens, name.slice(2), side)];
  };

  /** Every mixed ground there is, as the look's own colours. */
  function grounds(file: string, tokens: Tokens, side: 0 | 1): [string, Color][] {
    const declared = read(file).matchAll(/(?:background|--fill):([^;]*color-mix[^;]*);/g);
    return [...declared].flatMap(([text]) => {
      const mixes = [...text.matchAll(MIX)];
      if (mixes.length !== text.split('color-mix').length - 1) throw new Error(`Unread: ${text}`);
      const here = text.includes('light-dark(') ? mixes.slice(side, side + 1) : mixes;
      return here.flatMap(([mix, over = '', share = '', base = '']) =>
        namesOf(base, tokens, side).flatMap((under) =>
          namesOf(over, tokens, side).map((top): [string, Color] => [
            `${file}: ${mix} of ${top}`,
            under.mix(top, Number(share) / 100, { space: 'srgb' }) as Color,
          ]),
        ),
      );
    });
  }

  it.each(Object.entries(SIDES))('is a ground that text can be read on, %s', (_side, side) => {
    let count = 0;
    const weak = Object.entries({ usual, high, projector }).flatMap(([look, tokens]) => {
      const onWall = look === 'projector';
      return files
        .filter((file) => file.endsWith('projector.css') === onWall)
        .flatMap((file) => grounds(file, tokens, side))
        .flatMap(([where, ground]) => {
          count++;
          const has = contrast(colour(tokens, 'ink', side), ground, onWall ? LIT_ROOM : SCREEN);
          const least = onWall ? 3 : 4.5;
          return has < least ? [`${where}: ${has.toFixed(2)}`] : [];
        });
    });
    expect(weak).toEqual([]);
    expect(count).toBeGreaterThan(80);
  });
});

describe('the groups of actors', () => {
  it('differ by symbol as well as by colour', () => {
    expect(new Set(ACTOR_GROUPS.map(({ symbol }) => symbol)).size).toBe(ACTOR_GROUPS.length);
    expect(new Set(ACTOR_GROUPS.map(({ colour }) => colour)).size).toBe(ACTOR_GROUPS.length);
  });
});
