import {
  type Chance,
  damaged,
  mutated,
  oneOf,
  strangeObject,
  strangeValue,
} from './strange-values.ts';

/** What a caller knows who means ill: a board of their own, with its tokens and a snapshot of it. */
export interface Ground {
  readonly board: string;
  readonly tokens: readonly string[];
  readonly code: string;
  readonly snapshot: unknown;
}

export interface BadCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

const COMMANDS = [
  'step.open',
  'timer.start',
  'timer.add',
  'board.lock',
  'round.open',
  'round.close',
  'round.reveal',
  'vote.open',
  'survey.open',
  'spotlight.set',
  'gather',
  'hand.raise',
  'actor.propose',
  'consent.give',
  'participant.rename',
  'agenda.set',
  '__proto__',
] as const;
const FIELDS = [
  'layer',
  'question',
  'stages',
  'actors',
  'round',
  'step',
  'minutes',
  'kind',
  'name',
];
const ODD = ['..%2f..%2f', '%00', '__proto__', 'now', "a'b", '%zz', 'x'.repeat(3000), '🦉'];
const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['authorization', 'Bearer '],
  ['authorization', `Bearer ${'x'.repeat(9000)}`],
  ['authorization', 'Bearer a.b.c'],
  ['content-type', 'text/plain'],
  ['content-type', 'application/json; charset=latin1'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['accept-language', 'q=,;;sv;q=x,'.repeat(300)],
  ['accept-encoding', '\t,,,br;q=9'],
  ['if-none-match', '"x"'],
  ['range', 'bytes=-1,5-2,0-'],
  ['x-forwarded-for', '::ffff:1.2.3.4, unknown'],
];

/** A call with a body that nobody should send, to one of the routes that read one. */
export function badBody(chance: Chance, ground: Ground): BadCall {
  const { board, code } = ground;
  const about = `/api/boards/${board}`;
  const [method, path, good] = oneOf<readonly [string, string, unknown]>(chance, [
    ['POST', '/api/join', { code, participant: { id: 'p1', secret: 'x' }, name: 'Bo' }],
    ['POST', '/api/boards', { title: 'Tavla', template: 'blank', locale: 'sv' }],
    ['PATCH', about, { title: 'Tavla', retention: { autoDays: 1 } }],
    ['POST', `${about}/commands`, command(chance)],
    ['POST', `${about}/snapshots`, { label: 'x' }],
    ['POST', `${about}/snapshots/${oneOf(chance, ODD)}/restore`, {}],
    ['DELETE', `${about}/words/${oneOf(chance, ODD)}`, {}],
    ['GET', `${about}/snapshots/diff?from=${oneOf(chance, ODD)}&to=now`, undefined],
    ['GET', `${about}/analysis?snapshot=${oneOf(chance, ODD)}`, undefined],
    ['GET', `${about}/export/${oneOf(chance, ODD)}`, undefined],
    ['GET', `/${oneOf(chance, ODD)}`, undefined],
    ['GET', `/api/join?code=${oneOf(chance, ODD)}`, undefined],
    [oneOf(chance, ['TRACE', 'PUT', 'OPTIONS', 'PROPFIND']), about, { a: 1 }],
  ]);
  return sent(chance, ground, method, path, good === undefined ? null : spoilt(chance, good));
}

/** A snapshot that is none any more, sent where snapshots are taken. */
export function badSnapshot(chance: Chance, ground: Ground): BadCall {
  let snapshot = ground.snapshot;
  for (let times = 1 + chance(3); times > 0; times--) snapshot = mutated(chance, snapshot);
  const path = oneOf(chance, ['/api/boards', `/api/boards/${ground.board}/comparisons`]);
  const text = Buffer.from(JSON.stringify({ snapshot }));
  return sent(chance, ground, 'POST', path, chance(6) === 0 ? damaged(chance, text) : text);
}

function command(chance: Chance): unknown {
  const fields = Array.from({ length: chance(4) }, () => [
    oneOf(chance, FIELDS),
    strangeValue(chance),
  ]);
  const type = oneOf(chance, COMMANDS);
  return { ...Object.fromEntries(fields), id: `c${chance(1e9)}`, type };
}

function spoilt(chance: Chance, good: unknown): Buffer {
  switch (chance(5)) {
    case 0:
      return damaged(chance, Buffer.from(JSON.stringify(good)));
    case 1:
      return Buffer.from(JSON.stringify(strangeValue(chance) ?? null));
    case 2:
      return Buffer.from(JSON.stringify({ ...(good as object), ...strangeObject(chance) }));
    default:
      return Buffer.from(JSON.stringify(mutated(chance, good) ?? null));
  }
}

function sent(
  chance: Chance,
  { tokens }: Ground,
  method: string,
  path: string,
  body: Buffer | null,
): BadCall {
  const headers: Record<string, string> = {
    authorization: `Bearer ${oneOf(chance, tokens)}`,
    ...(body === null ? {} : { 'content-type': 'application/json' }),
  };
  if (chance(6) === 0) {
    const [name, value] = oneOf(chance, ODD_HEADERS);
    headers[name] = value;
  }
  return { method, path, headers, ...(body === null ? {} : { body }) };
}
