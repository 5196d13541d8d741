import { expect, it } from 'vitest';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { ticketForOthers } from './let-other-in.ts';

const joined = (role: 'facilitator' | 'participant') => ({ role, token: 't', expiresAt: 0, at: 0 });
const board = (change: Partial<StoredBoard>): StoredBoard => ({
  id: 'b',
  title: '',
  locale: 'sv',
  ticket: { key: 'mine' },
  participant: { id: 'p', secret: 's' },
  profile: { name: '', organisation: '', organisationType: '', attendance: 'room' },
  joined: joined('participant'),
  keys: {},
  code: '',
  ...change,
});

it('lets others in by what let oneself in', () => {
  expect(ticketForOthers(board({}))).toEqual({ key: 'mine' });
  expect(ticketForOthers(board({ ticket: { code: 'ABCD' } }))).toEqual({ code: 'ABCD' });
});

it('makes nobody a leader because the one whose computer it is leads', () => {
  const lead = board({ joined: joined('facilitator'), code: 'ABCD' });
  expect(ticketForOthers({ ...lead, keys: { participant: 'theirs' } })).toEqual({ key: 'theirs' });
  expect(ticketForOthers(lead)).toEqual({ code: 'ABCD' });
});
