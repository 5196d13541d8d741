import { describe, expect, it } from 'vitest';
import { menuPlace } from './menu-place.ts';
import { nextItem } from './next-item.ts';

describe('the keys of a menu', () => {
  const names = ['Leder', 'Beslutar', 'Utför', 'Ger råd', 'Informeras'];

  it('go around its ends', () => {
    expect(nextItem(names, 4, 'ArrowDown')).toBe(0);
    expect(nextItem(names, 0, 'ArrowUp')).toBe(4);
    expect(nextItem(names, 2, 'End')).toBe(4);
  });

  it('find the next item by its first letter', () => {
    expect(nextItem(names, 0, 'u')).toBe(2);
    expect(nextItem(['Anna', 'Arne'], 0, 'A')).toBe(1);
    expect(nextItem(names, 0, 'x')).toBeNull();
  });

  it('lead nowhere from a menu without items', () => {
    expect(nextItem([], -1, 'ArrowDown')).toBeNull();
  });
});

describe('the place of a menu', () => {
  const window = { width: 1000, height: 600 };
  const menu = { width: 200, height: 300 };
  const thing = (left: number, top: number) => ({
    left,
    top,
    bottom: top + 40,
    width: 120,
    height: 40,
  });

  it('is under its thing where there is room, else over it', () => {
    expect(menuPlace(thing(100, 100), menu, window)).toEqual({ left: 100, top: 144 });
    expect(menuPlace(thing(100, 500), menu, window)).toEqual({ left: 100, top: 196 });
  });

  it('is inside the window even where there is room neither under nor over', () => {
    expect(menuPlace(thing(950, 280), menu, window)).toEqual({ left: 792, top: 292 });
  });
});
