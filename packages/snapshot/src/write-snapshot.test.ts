import { describe, expect, it } from 'vitest';
import {
  readSnapshot,
  type Snapshot,
  snapshotFileName,
  withoutAnswers,
  writeSnapshot,
} from './index.ts';

const INPUT = {
  participation: { byOrganisationType: { kommun: 8 }, people: 20 },
  zebra: [1, { b: 1, a: 2 }],
  version: 1,
  format: 'samsyn.snapshot',
  takenAt: '2026-04-13T11:02:00Z',
  id: 'one',
  board: { title: 'Workshop i Lillköping', id: 'b1', odd: true },
  cards: [
    { text: 'Andra', kind: 'need', stage: 's2', id: 'c2' },
    { text: 'Först', kind: 'gap', stage: 's1', id: 'c9', actors: ['a2', 'a1'], gap: 'role' },
    { text: 'Sedan', kind: 'equality', stage: 's1', id: 'c1' },
  ],
  stages: [
    { name: 'Behov', id: 's1' },
    { name: 'Drift', id: 's2' },
  ],
  actors: [
    { name: 'Kommun', id: 'a2' },
    { name: 'Stat', id: 'a1' },
  ],
  vocabulary: { 'role.leads': { sv: 'håller i' }, 'kind.gap': { sv: 'Hål' } },
  placements: [
    { role: 'leads', layer: 'wanted', stage: 's1', actor: 'a1' },
    { role: 'does', layer: 'today', stage: 's2', actor: 'a2', also: ['buys', 'leads'] },
    { role: 'does', layer: 'today', stage: 's1', actor: 'a1' },
    { role: 'leads', layer: 'today', stage: 's1', actor: 'a2' },
  ],
  rounds: [
    {
      layer: 'today',
      id: 'r1',
      answers: [
        {
          organisationType: 'kommun',
          rater: 'y',
          roles: [
            { role: 'does', actor: 'a1', stage: 's2' },
            { role: 'none', actor: 'a2', stage: 's1' },
          ],
        },
        { organisationType: 'af', rater: 'x' },
      ],
    },
  ],
};

function snapshotOf(input: unknown): Snapshot {
  const reading = readSnapshot(input);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.snapshot;
}

const EXPECTED = `{
  "format": "samsyn.snapshot",
  "version": 1,
  "id": "one",
  "takenAt": "2026-04-13T11:02:00Z",
  "label": "",
  "trigger": "manual",
  "board": {
    "id": "b1",
    "title": "Workshop i Lillköping",
    "place": "",
    "region": "",
    "locale": "sv",
    "definition": "",
    "template": {"id": "blank", "version": 1, "hash": ""},
    "odd": true
  },
  "stages": [
    {"id": "s1", "name": "Behov", "phase": "", "description": "", "questions": [], "equalityPrompt": "", "hidden": false},
    {"id": "s2", "name": "Drift", "phase": "", "description": "", "questions": [], "equalityPrompt": "", "hidden": false}
  ],
  "actors": [
    {"id": "a2", "name": "Kommun", "short": "", "group": "", "sector": "", "level": "", "mandate": "", "hidden": false},
    {"id": "a1", "name": "Stat", "short": "", "group": "", "sector": "", "level": "", "mandate": "", "hidden": false}
  ],
  "organisationTypes": [],
  "vocabulary": {
    "kind.gap": {"sv": "Hål"},
    "role.leads": {"sv": "håller i"}
  },
  "agenda": [],
  "placements": [
    {"layer": "today", "stage": "s1", "actor": "a2", "role": "leads", "also": [], "note": "", "duration": null, "until": null, "level": null},
    {"layer": "today", "stage": "s1", "actor": "a1", "role": "does", "also": [], "note": "", "duration": null, "until": null, "level": null},
    {"layer": "today", "stage": "s2", "actor": "a2", "role": "does", "also": ["leads", "buys"], "note": "", "duration": null, "until": null, "level": null},
    {"layer": "wanted", "stage": "s1", "actor": "a1", "role": "leads", "also": [], "note": "", "duration": null, "until": null, "level": null}
  ],
  "settled": [],
  "cards": [
    {"id": "c9", "kind": "gap", "stage": "s1", "text": "Först", "actors": ["a1", "a2"], "gap": "role", "status": "open"},
    {"id": "c1", "kind": "equality", "stage": "s1", "text": "Sedan", "actors": []},
    {"id": "c2", "kind": "need", "stage": "s2", "text": "Andra", "actors": []}
  ],
  "rounds": [
    {
      "id": "r1",
      "question": "",
      "layer": "today",
      "openedAt": null,
      "closedAt": null,
      "revealedAt": null,
      "cells": null,
      "controls": [],
      "templateHash": "",
      "answers": [
        {"rater": "x", "organisationType": "af", "done": [], "roles": []},
        {"rater": "y", "organisationType": "kommun", "done": [], "roles": [{"stage": "s1", "actor": "a2", "role": "none"}, {"stage": "s2", "actor": "a1", "role": "does"}]}
      ]
    }
  ],
  "surveys": [],
  "participation": {"people": 20, "byOrganisationType": {"kommun": 8}},
  "zebra": [
    1,
    {"a": 2, "b": 1}
  ]
}
`;

describe('the text of a snapshot', () => {
  it('has one thing on each line, in an order that does not depend on how it was given', () => {
    expect(writeSnapshot(snapshotOf(INPUT))).toBe(EXPECTED);
  });

  it('changes on one line when one role changes', () => {
    const before = writeSnapshot(snapshotOf(INPUT)).split('\n');
    const placements = INPUT.placements.map((one, index) =>
      index === 3 ? { ...one, role: 'informed' } : one,
    );
    const after = writeSnapshot(snapshotOf({ ...INPUT, placements })).split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
  });
});

describe('a snapshot for participants', () => {
  it('is without the answers of single people', () => {
    const text = writeSnapshot(withoutAnswers(snapshotOf(INPUT)));
    expect(text).not.toContain('rater');
    expect(text).toContain('"id": "r1"');
  });
});

describe('the name of a snapshot file', () => {
  const named = (title: string) =>
    snapshotFileName(
      snapshotOf({ ...INPUT, takenAt: '2026-04-13T13:02:00+02:00', board: { title } }),
    );

  it.each([
    ['Workshop i Lillköping', 'samsyn-workshop-i-lillkoping-2026-04-13-1102.json'],
    ['  "../../Étå\r\n"; x  ', 'samsyn-eta-x-2026-04-13-1102.json'],
    ['会议', 'samsyn-2026-04-13-1102.json'],
  ])('is made of letters that every system takes: %j', (title, expected) => {
    expect(named(title)).toBe(expected);
  });
});
