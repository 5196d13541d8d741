import { describe, expect, it } from 'vitest';
import type { Person } from '../../live/presence.ts';
import { cursorIn, spotOf } from './cursor-place.ts';
import { peopleByOrganisation, remoteCount } from './people-list.ts';

function person(name: string, organisation: string, attendance: 'room' | 'remote'): Person {
  const rest = { organisationType: '', role: 'participant', self: false } as const;
  return { id: name, name, organisation, attendance, ...rest };
}

describe('the list of people', () => {
  const people = [
    person('Örjan', 'Kommunen', 'room'),
    person('Zeynep', '', 'remote'),
    person('Ada', 'Coompanion', 'remote'),
    person('Åsa', 'Kommunen', 'room'),
  ];

  it('is by organisation, the largest first, those without one last, in Swedish order', () => {
    const list = peopleByOrganisation(people, 'sv');
    expect(list.map(({ organisation }) => organisation)).toEqual(['Kommunen', 'Coompanion', '']);
    expect(list[0]?.people.map(({ name }) => name)).toEqual(['Åsa', 'Örjan']);
  });

  it('counts those who are not in the room', () => {
    expect(remoteCount(people)).toBe(2);
  });
});

describe('a pointer', () => {
  it('means the same spot of a place that has another size on another screen', () => {
    const mine = { left: 100, top: 50, width: 200, height: 400 };
    const cursor = cursorIn('today/s3', mine, 150, 250);
    expect(cursor).toEqual({ place: 'today/s3', x: 0.25, y: 0.5 });
    expect(spotOf(cursor, { left: 0, top: 0, width: 100, height: 100 })).toEqual({ x: 25, y: 50 });
  });

  it('never leaves its place', () => {
    const cursor = cursorIn('x', { left: 0, top: 0, width: 10, height: 0 }, 99, 99);
    expect(cursor).toMatchObject({ x: 1, y: 0 });
  });
});
