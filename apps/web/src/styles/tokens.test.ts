import { readFileSync } from 'node:fs';
import { ACTOR_GROUPS } from '@samsyn/board';
import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The tokens of a block of rules as `{name: [light, dark]}`. */
function tokensOf(selector: string): Map<string, readonly [string, string]> {
  const block = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  const pairs = block.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\);/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

const usual = tokensOf(':root');
const high = new Map([...usual, ...tokensOf(':root[data-contrast="high"]')]);
const LOOKS = { usual, high } as const;

const TEXT: readonly (readonly [text: string, behind: string, atLeast: number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'surface', 7],
  ['ink', 'hover', 7],
  ['ink-soft', 'paper', 7],
  ['ink-soft', 'surface', 7],
  ['ink-soft', 'hover', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['on-accent', 'accent', 4.5],
  ['danger', 'surface', 4.5],
  ['danger', 'danger-wash', 4.5],
  ['ink', 'warning-wash', 7],
];
const EDGES = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
] as const;

describe.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('the palette, %s contrast', (look) => {
  const tokens = LOOKS[look];
  const contrast = (a: string, b: string, side: 0 | 1): number => {
    const [first, second] = [tokens.get(a)?.[side], tokens.get(b)?.[side]];
    if (first === undefined || second === undefined) throw new Error(`No token ${a} or ${b}.`);
    return new Color(first).contrast(new Color(second), 'WCAG21');
  };

  it.each(TEXT)(
    'can be read: %s on %s at %d to 1 or more, light and dark',
    (text, behind, least) => {
      for (const side of [0, 1] as const) {
        expect(contrast(text, behind, side)).toBeGreaterThanOrEqual(least);
      }
    },
  );

  it.each(EDGES)('shows its edges: %s on %s at 3 to 1 or more, light and dark', (edge, behind) => {
    for (const side of [0, 1] as const) {
      expect(contrast(edge, behind, side)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the groups of actors', () => {
  it('differ by symbol as well as by colour', () => {
    expect(new Set(ACTOR_GROUPS.map(({ symbol }) => symbol)).size).toBe(ACTOR_GROUPS.length);
    expect(new Set(ACTOR_GROUPS.map(({ colour }) => colour)).size).toBe(ACTOR_GROUPS.length);
  });
});
