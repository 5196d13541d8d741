import { expect, it } from 'vitest';
import type { KnownPerson } from '../../api/people.ts';
import type { Person } from '../../live/presence.ts';
import { attendeesOf, countPeople } from './attendee-groups.ts';

const known = (id: string, type: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id, name: id, organisation: '', organisationType: type, attendance: 'room' },
  ...{ role: 'participant', device: 'own', removed: false },
  ...more,
});
const here = ({ device: _device, removed: _removed, ...person }: KnownPerson): Person => ({
  ...person,
  self: false,
});
const names = (groups: ReturnType<typeof attendeesOf>['here']) =>
  groups.map(({ role, type, people }) => [role, type, ...people.map(({ name }) => name)]);

const TYPES = ['kommun', 'af'];

it('tells who is here, who has left and who answers on another’s computer, by type', () => {
  const list = [
    known('Örjan', 'kommun'),
    known('Bo', 'af'),
    known('Åsa', 'kommun'),
    known('Frida', 'kommun', { role: 'facilitator' }),
    known('Cia', 'af'),
    known('Pelle', 'kommun', { device: 'shared' }),
    known('Ulf', '', {}),
  ];
  const present = list.filter(({ name }) => name !== 'Cia' && name !== 'Pelle').map(here);
  const attendees = attendeesOf(list, present, TYPES, 'sv');
  expect(names(attendees.here)).toEqual([
    ['facilitator', '', 'Frida'],
    ['participant', 'kommun', 'Åsa', 'Örjan'],
    ['participant', 'af', 'Bo'],
    ['participant', '', 'Ulf'],
  ]);
  expect(names(attendees.away)).toEqual([['participant', 'af', 'Cia']]);
  expect(names(attendees.shared)).toEqual([['participant', 'kommun', 'Pelle']]);
  expect(countPeople(attendees.here)).toBe(5);
});

it('knows by presence who has just come and who has just got another name', () => {
  const ada = known('ada', 'af', { name: 'Ad' });
  const present = [here({ ...ada, name: 'Ada' }), here(known('bo', 'kommun'))];
  expect(names(attendeesOf([ada], present, TYPES, 'sv').here)).toEqual([
    ['participant', 'kommun', 'bo'],
    ['participant', 'af', 'Ada'],
  ]);
});

it('leaves out who was shown out, and screens that nobody sits at', () => {
  const list = [known('ada', 'af', { removed: true }), known('', '', { role: 'viewer' })];
  expect(attendeesOf(list, [], TYPES, 'sv')).toEqual({ here: [], away: [], shared: [] });
});
