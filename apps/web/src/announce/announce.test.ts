import { describe, expect, it } from 'vitest';
import { Announcer } from './announcer.ts';
import { RemoteDigest } from './remote-digest.ts';

/** A clock that runs when the test says so. */
function handClock() {
  let now = 0;
  const waiting: { at: number; run: () => void }[] = [];
  return {
    after: (ms: number, run: () => void) => {
      waiting.push({ at: now + ms, run });
    },
    pass: (ms: number) => {
      const until = now + ms;
      for (;;) {
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting[0];
        if (next === undefined || next.at > until) break;
        waiting.shift();
        now = next.at;
        next.run();
      }
      now = until;
    },
  };
}

function recordingRegion() {
  const spoken: string[] = [];
  let text: string | null = '';
  return {
    spoken,
    region: {
      get textContent() {
        return text;
      },
      set textContent(value: string | null) {
        // A screen reader speaks only when what stands there becomes something else.
        if (value !== text && value !== '' && value !== null) spoken.push(value);
        text = value;
      },
    },
  };
}

describe('the announcer', () => {
  it('says the same sentence twice when it happened twice', () => {
    const clock = handClock();
    const polite = recordingRegion();
    const loud = recordingRegion();
    const announcer = new Announcer({
      polite: polite.region,
      assertive: loud.region,
      after: clock.after,
    });
    announcer.say({ text: 'Flyttad till Gruppen bildas.' });
    announcer.say({ text: 'Flyttad till Gruppen bildas.' });
    clock.pass(5000);
    expect(polite.spoken).toEqual(['Flyttad till Gruppen bildas.', 'Flyttad till Gruppen bildas.']);
    expect(loud.spoken).toEqual([]);
  });

  it('never speaks in both regions at once', () => {
    const clock = handClock();
    const polite = recordingRegion();
    const loud = recordingRegion();
    const announcer = new Announcer({
      polite: polite.region,
      assertive: loud.region,
      after: clock.after,
    });
    announcer.say({ text: 'Sparat.' });
    announcer.say({ text: 'Du är offline.', assertive: true });
    clock.pass(500);
    expect([polite.spoken.length, loud.spoken.length]).toEqual([1, 0]);
    clock.pass(2000);
    expect(loud.spoken).toEqual(['Du är offline.']);
  });

  it('does not lag behind quick steps: only the newest place that is not yet spoken is said', () => {
    const clock = handClock();
    const polite = recordingRegion();
    const loud = recordingRegion();
    const announcer = new Announcer({
      polite: polite.region,
      assertive: loud.region,
      after: clock.after,
    });
    for (const stage of ['Ett', 'Två', 'Tre', 'Fyra'])
      announcer.say({ text: stage, topic: 'over' });
    announcer.say({ text: 'Släppt i Fyra.' });
    clock.pass(10_000);
    expect(polite.spoken).toEqual(['Ett', 'Fyra', 'Släppt i Fyra.']);
  });
});

describe('what others do', () => {
  const change = (by: string, stage = 's1') => ({ sort: 'added', by, stage }) as const;

  it('is said once it has been quiet for a moment, as one sentence', () => {
    const digest = new RemoteDigest();
    digest.add(change('anna'), 0);
    digest.add(change('bo', 's2'), 400);
    digest.add(change('bo', 's2'), 800);
    expect(digest.take(1000, false)).toBeNull();
    expect(digest.take(2400, false)).toEqual({
      people: 2,
      added: 3,
      moved: 0,
      changed: 0,
      removed: 0,
      mostAt: 's2',
    });
    expect(digest.take(60_000, false)).toBeNull();
  });

  it('is at most five sentences when sixty things happen in half a minute', () => {
    const digest = new RemoteDigest();
    let sentences = 0;
    for (let now = 0; now <= 40_000; now += 100) {
      if (now <= 30_000 && now % 500 === 0) digest.add(change('anna'), now);
      if (digest.take(now, false) !== null) sentences++;
    }
    expect(sentences).toBeGreaterThan(0);
    expect(sentences).toBeLessThanOrEqual(5);
  });

  it('waits while the person is typing, and is then not lost', () => {
    const digest = new RemoteDigest();
    digest.add(change('anna'), 0);
    expect(digest.take(20_000, true)).toBeNull();
    expect(digest.take(20_100, false)?.added).toBe(1);
  });
});
