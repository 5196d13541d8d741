import { describe, expect, it } from 'vitest';
import { answersIn, ratingsIn, votesIn } from './own-answers.ts';

describe('reading an own document', () => {
  it('finds the answers and finished stages of one round, without the reasons', () => {
    const own = {
      answers: {
        'r1/today/s1/af': { role: 'refers', why: 'Hemligt skäl' },
        'r1/today/s1/kommun': { role: 'unknown' },
        'r2/today/s1/af': { role: 'leads' },
      },
      done: { 'r1/s1': true, 'r1/s2': false, 'r2/s3': true },
    };
    const read = answersIn(own, 'r1');
    expect(read).toEqual({
      answers: [
        { layer: 'today', stage: 's1', actor: 'af', role: 'refers' },
        { layer: 'today', stage: 's1', actor: 'kommun', role: 'unknown' },
      ],
      done: ['s1'],
    });
    expect(JSON.stringify(read)).not.toContain('skäl');
  });

  it('passes over what it cannot read', () => {
    const own = {
      answers: {
        'r1/today/s1': { role: 'does' },
        'r1/someday/s1/af': { role: 'does' },
        'r1/today/s1/af': { role: 'king' },
        'r1/today/s2/af': null,
        'r1/today/s3/af': 'does',
      },
      done: { 'r1/': true, 'r1/s1': 'true', r1: true },
    };
    expect(answersIn(own, 'r1')).toEqual({ answers: [], done: [] });
  });

  it('finds votes that are counts, and ratings from 1 to 5', () => {
    const votes = { 'v1/c1': 2, 'v1/c2': 0, 'v1/c3': 1.5, 'v1/c4': -1, 'v2/c1': 1, 'v1/c5': 1e9 };
    expect(votesIn({ votes }, 'v1')).toEqual([{ card: 'c1', count: 2 }]);
    const survey = { 'e1/own': 5, 'e1/others': 6, 'e1/contact': '3', 'e2/own': 1 };
    expect(ratingsIn({ survey }, 'e1')).toEqual([{ item: 'own', value: 5 }]);
  });

  it('does not take a round for another whose id begins alike', () => {
    const own = { answers: { 'r12/today/s1/af': { role: 'does' } }, done: { 'r12/s1': true } };
    expect(answersIn(own, 'r1')).toEqual({ answers: [], done: [] });
  });
});
