import { openingSchema, READY_AGENDAS, readyAgenda, stepSchema } from '@samsyn/workshop';
import { expect, it } from 'vitest';
import { draftOf, problemsOf, stepOf, TOOLS_OF_STEPS } from './step-draft.ts';

it('gives every step of the ready-made days back as it was, when nothing is changed in its form', () => {
  for (const id of READY_AGENDAS) {
    for (const step of readyAgenda(id, (key) => key)) {
      expect(stepOf(draftOf(step, 1), step.id, step)).toEqual(step);
      expect([...problemsOf(draftOf(step, 1))]).toEqual([]);
    }
  }
});

it('makes steps that the server takes, whatever they open', () => {
  for (const tool of TOOLS_OF_STEPS) {
    const draft = { ...draftOf(null, 2), title: ' Nytt moment ', tool };
    const step = stepOf(draft, 'new', null);
    expect(stepSchema.parse(step)).toEqual(step);
    expect(step).toMatchObject({ title: 'Nytt moment', day: 2, minutes: 15 });
    expect(step.opens === undefined).toBe(tool === 'none');
    if (step.opens !== undefined) expect(openingSchema.safeParse(step.opens).success).toBe(true);
  }
});

it('keeps what a newer server has put into a step', () => {
  const step = { id: 'a', title: 'A', colour: 'green', openedAt: '2026-04-13T07:00:00.000Z' };
  expect(stepOf({ ...draftOf(step, 1), title: 'B' }, 'a', step)).toMatchObject({
    title: 'B',
    colour: 'green',
  });
});

it('says which fields must be put right', () => {
  const draft = draftOf(null, 1);
  expect([...problemsOf(draft)]).toEqual(['title']);
  const wrong = { ...draft, title: 'A', minutes: '1,5', tool: 'vote', perPerson: '0' } as const;
  expect([...problemsOf(wrong)]).toEqual(['minutes', 'perPerson']);
  expect([...problemsOf({ ...draft, title: 'A', minutes: '', tool: 'cards', kinds: [] })]).toEqual([
    'kinds',
  ]);
});
