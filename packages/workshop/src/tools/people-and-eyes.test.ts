import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { boardIsClosed } from '../state.ts';
import { DayUnderTest } from '../testing/day-under-test.ts';

const by = (participant: string) => ({ role: 'participant' as const, participant });

describe('raised hands', () => {
  it('stand in the order in which they were raised, each once', () => {
    const day = new DayUnderTest();
    day.give({ type: 'hand.raise' }, by('ada'));
    day.give({ type: 'hand.raise' }, by('bo'));
    day.give({ type: 'hand.raise' }, by('ada'));
    expect(day.state.hands.map(({ participant }) => participant)).toEqual(['ada', 'bo']);
  });

  it('carry a word to the facilitators that never enters the state', () => {
    const day = new DayUnderTest();
    const { effects } = day.give({ type: 'hand.raise', word: ' Vi hör inte. ' }, by('ada'));
    expect(effects).toEqual([
      { do: 'tell-facilitators', participant: 'ada', text: 'Vi hör inte.' },
    ]);
    expect(JSON.stringify(day.state)).not.toContain('hör inte');
  });

  it('are taken down by whoever raised them, and all of them by the facilitator', () => {
    const day = new DayUnderTest();
    for (const one of ['ada', 'bo', 'cia']) day.give({ type: 'hand.raise' }, by(one));
    expect(day.refusal({ type: 'hand.lower', participant: 'ada' }, by('bo'))).toBe('not-your-hand');
    day.give({ type: 'hand.lower' }, by('bo'));
    day.give({ type: 'hand.lower', participant: 'ada' });
    expect(day.state.hands.map(({ participant }) => participant)).toEqual(['cia']);
    day.give({ type: 'hand.lower' });
    expect(day.state.hands).toEqual([]);
  });
});

describe('proposed actors', () => {
  it('are one proposal when two people propose the same name', () => {
    const day = new DayUnderTest();
    day.give({ type: 'actor.propose', name: ' Studieförbundet ' }, by('ada'));
    day.give({ type: 'actor.propose', name: 'studieförbundet' }, by('bo'));
    expect(day.state.proposals).toEqual([
      { id: 'new1', name: 'Studieförbundet', status: 'proposed' },
    ]);
  });

  it('are accepted or declined by the facilitator, who may think again', () => {
    const day = new DayUnderTest();
    day.give({ type: 'actor.propose', name: 'Almi' }, by('ada'));
    const settle = { type: 'actor.settle', proposal: 'new1' };
    expect(day.refusal({ ...settle, accepted: true }, by('ada'))).toBe('not-your-role');
    day.give({ ...settle, accepted: false });
    day.give({ ...settle, accepted: true });
    expect(day.state.proposals[0]?.status).toBe('accepted');
    expect(day.refusal({ ...settle, proposal: 'gone', accepted: true })).toBe('no-such-proposal');
  });

  it('are refused without a name, and when there are very many', () => {
    const day = new DayUnderTest();
    expect(day.refusal({ type: 'actor.propose', name: '  ' }, by('ada'))).toBe('malformed');
    for (let count = 0; count < 100; count++) {
      day.give({ type: 'actor.propose', name: `Aktör ${count}` }, by('ada'));
    }
    expect(day.refusal({ type: 'actor.propose', name: 'En till' }, by('ada'))).toBe(
      'too-many-proposals',
    );
  });
});

describe('consent', () => {
  it('is noted by the server and leaves no trace in what everybody reads', () => {
    const day = new DayUnderTest();
    day.give({ type: 'round.open', layer: 'today', stages: ['s1'], actors: ['af'] });
    const round = day.state.rounds[0]?.id;
    const before = JSON.stringify({ ...day.state, handled: [] });
    const { effects } = day.give({ type: 'consent.give', round }, by('ada'));
    expect(effects).toEqual([{ do: 'note-consent', round, participant: 'ada', given: true }]);
    expect(JSON.stringify({ ...day.state, handled: [] })).toBe(before);
    expect(day.refusal({ type: 'consent.give', round: 'gone' }, by('ada'))).toBe('no-such-round');
  });
});

describe('people', () => {
  it('are renamed by the server alone', () => {
    const day = new DayUnderTest();
    const { effects } = day.give({ type: 'participant.rename', participant: 'ada', name: 'Ada B' });
    expect(effects).toEqual([{ do: 'rename-participant', participant: 'ada', name: 'Ada B' }]);
    expect(JSON.stringify(day.state)).not.toContain('Ada B');
  });

  it('leave the line of hands and their group when they are removed', () => {
    const day = new DayUnderTest();
    day.give({ type: 'hand.raise' }, by('ada'));
    day.give({ type: 'groups.set', groups: [{ people: ['ada', 'bo'] }] });
    const { effects } = day.give({ type: 'participant.remove', participant: 'ada' });
    expect(effects).toEqual([{ do: 'remove-participant', participant: 'ada' }]);
    expect(JSON.stringify(day.state)).not.toContain('ada');
    expect(day.state.groups[0]?.people).toEqual(['bo']);
  });
});

describe('groups', () => {
  it('replace the ones before them and can be dissolved', () => {
    const day = new DayUnderTest();
    const cells = [{ stage: 's1', actor: 'af' }];
    day.give({ type: 'groups.set', groups: [{ people: ['ada'], cells }, { people: ['bo'] }] });
    day.give({ type: 'groups.set', groups: [{ people: ['ada', 'bo'], cells }] });
    expect(day.state.groups).toEqual([{ id: 'new3', people: ['ada', 'bo'], cells }]);
    day.give({ type: 'groups.clear' });
    expect(day.state.groups).toEqual([]);
  });

  it('never put one person into two groups', () => {
    const day = new DayUnderTest();
    const groups = [{ people: ['ada'] }, { people: ['bo', 'ada'] }];
    expect(day.refusal({ type: 'groups.set', groups })).toBe('malformed');
  });
});

describe('where eyes are drawn', () => {
  it('spotlights one place and ends it', () => {
    const day = new DayUnderTest();
    const place = { layer: 'today', stage: 's1', actor: 'af' };
    day.give({ type: 'spotlight.set', place });
    expect(day.state.spotlight).toEqual(place);
    day.give({ type: 'spotlight.set', place: null });
    expect(day.state.spotlight).toBeNull();
    expect(day.refusal({ type: 'spotlight.set', place: { layer: 'today' } })).toBe('malformed');
  });

  it('calls anew when everybody is gathered to the same place again', () => {
    const day = new DayUnderTest();
    day.give({ type: 'gather', place: { card: 'c1' } });
    const first = day.state.gather?.id;
    day.give({ type: 'gather', place: { card: 'c1' } });
    expect(day.state.gather?.id).not.toBe(first);
  });

  it('gathers to another face of the page, which cannot be shown large', () => {
    const day = new DayUnderTest();
    day.give({ type: 'gather', place: { face: 'reveal' } });
    expect(day.state.gather?.place).toEqual({ face: 'reveal' });
    const face = { type: 'spotlight.set', place: { face: 'reveal' } };
    expect(fold(day.state, face, { now: 0, role: 'facilitator' })).toMatchObject({
      refused: 'malformed',
    });
  });
});

describe('screens and the lock', () => {
  it('close the board to participants when it is locked or all is paused', () => {
    const day = new DayUnderTest();
    expect(boardIsClosed(day.state)).toBe(false);
    day.give({ type: 'board.lock', locked: true });
    day.give({ type: 'board.lock', locked: true });
    expect(boardIsClosed(day.state)).toBe(true);
    day.give({ type: 'board.lock', locked: false });
    day.give({ type: 'pause.set', paused: true });
    expect(boardIsClosed(day.state)).toBe(true);
  });

  it('hide names and change only what is said about the projector', () => {
    const day = new DayUnderTest();
    day.give({ type: 'names.hide', hidden: true });
    day.give({ type: 'projector.set', code: false });
    day.give({ type: 'projector.set', view: 'reveal' });
    expect(day.state).toMatchObject({
      namesHidden: true,
      projector: { view: 'reveal', code: false },
    });
  });
});
