import { asfTemplate, blankTemplate, preselectedActors } from '@samsyn/templates';
import { EMPTY_WORKSHOP, fold, type Step, type WorkshopState } from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import {
  actorsAtFirst,
  commandOf,
  countCells,
  dividedCells,
  draftFor,
  minutesFor,
  withLayer,
} from './round-draft.ts';

const ASF = asfTemplate('sv');
const SECOND: Step = {
  id: 'second',
  title: 'Egen bild en gång till',
  opens: { tool: 'round', layer: 'today', about: 'divided', controls: 4 },
};

/** A day on which eight people have answered a round about today, in two camps on two cells. */
function dayWithReveal(): WorkshopState {
  let state: WorkshopState = EMPTY_WORKSHOP;
  const give = (command: { type: string }, gathered = {}): void => {
    const context = { now: 0, role: 'facilitator', gathered } as const;
    const next = fold(state, { id: `${command.type}`, ...command }, context);
    if ('refused' in next) throw new Error(next.refused);
    state = next.state;
  };
  const about = { stages: ['s1', 's2'], actors: ['a01', 'a02', 'a05'] };
  give({ type: 'round.open', layer: 'today', ...about } as never);
  const round = state.rounds[0]?.id ?? '';
  give({ type: 'round.close', round } as never);
  const answers = Array.from({ length: 8 }, (_, index) => ({
    rater: `p${index}`,
    organisationType: 'kommun',
    done: ['s1', 's2'],
    answers: [
      { layer: 'today', stage: 's1', actor: 'a01', role: index < 4 ? 'leads' : 'funds' },
      { layer: 'today', stage: 's2', actor: 'a05', role: index < 5 ? 'refers' : 'buys' },
      { layer: 'today', stage: 's2', actor: 'a02', role: 'does' },
    ],
  }));
  give({ type: 'round.reveal', round } as never, { answers });
  return state;
}

describe('the first round', () => {
  it('asks about all stages and the sixteen actors that can be answered in one go', () => {
    const draft = draftFor(null, EMPTY_WORKSHOP, ASF);
    expect(draft).toMatchObject({ layer: 'today', about: 'all', question: '' });
    expect([...draft.actors].sort()).toEqual([...preselectedActors].sort());
    expect(countCells(draft)).toBe(128);
    expect(minutesFor(128)).toBeGreaterThanOrEqual(20);
    expect(minutesFor(128)).toBeLessThanOrEqual(25);
    expect(commandOf(draft)).not.toHaveProperty('cells');
  });

  it('leaves out what is hidden and takes in what the room has added', () => {
    const actors = [
      ...ASF.actors.map((actor) => (actor.id === 'a01' ? { ...actor, hidden: true } : actor)),
      {
        ...(ASF.actors[0] as (typeof ASF.actors)[number]),
        id: 'V1StGXR8_Z5j',
        name: 'Bygdens hus',
      },
    ];
    const chosen = actorsAtFirst({ id: 'asf', actors });
    expect(chosen).not.toContain('a01');
    expect(chosen).toContain('V1StGXR8_Z5j');
    expect(chosen).toHaveLength(16);
  });

  it('asks about every actor of a template that is not the ready-made one', () => {
    const blank = blankTemplate('sv');
    expect(actorsAtFirst(blank)).toEqual(blank.actors.map(({ id }) => id));
  });
});

describe('the second round', () => {
  const day = dayWithReveal();

  it('asks about the cells on which the room parted most, with controls', () => {
    expect(dividedCells(day, 'today', ASF).map(({ stage, actor }) => `${stage}/${actor}`)).toEqual([
      's1/a01',
      's2/a05',
    ]);
    const draft = draftFor(SECOND, day, ASF);
    expect(draft).toMatchObject({ about: 'divided', cells: ['s1/a01', 's2/a05'], controls: 4 });
    expect(countCells(draft)).toBe(6);
    expect(commandOf(draft)).toEqual({
      type: 'round.open',
      layer: 'today',
      question: 'Egen bild en gång till',
      cells: [
        { stage: 's1', actor: 'a01' },
        { stage: 's2', actor: 'a05' },
      ],
      controls: 4,
    });
  });

  it('is about the whole board where nothing has been revealed about the layer', () => {
    expect(draftFor(SECOND, EMPTY_WORKSHOP, ASF).about).toBe('all');
    const draft = draftFor(SECOND, day, ASF);
    const wanted = withLayer(draft, 'wanted', dividedCells(day, 'wanted', ASF));
    expect(wanted).toMatchObject({ layer: 'wanted', about: 'all', cells: [] });
  });

  it('never asks about an actor that has been hidden since', () => {
    const hidden = {
      ...ASF,
      actors: ASF.actors.map((actor) => ({ ...actor, hidden: actor.id === 'a01' })),
    };
    expect(dividedCells(day, 'today', hidden)).toHaveLength(1);
  });
});
