import { isObject, type JsonObject } from '../json-value.ts';

/**
 * Version 0 is the draft in which the format was tried out before version 1; no released program
 * wrote it. It differs in four ways: the time was called `time`, roles had Swedish ids, a
 * placement said `status` (`idag`, `borde`) instead of `layer`, and a card said `type` and had its
 * text in `title` and `body`.
 */
export function fromVersion0(old: JsonObject): JsonObject {
  const { time, ...rest } = old;
  return {
    ...rest,
    version: 1,
    ...('takenAt' in rest || time === undefined ? {} : { takenAt: time }),
    ...mapped(rest, 'placements', placement),
    ...mapped(rest, 'settled', placement),
    ...mapped(rest, 'cards', card),
  };
}

const ROLES = new Map([
  ['leder', 'leads'],
  ['beslutar', 'decides'],
  ['utfor', 'does'],
  ['rad', 'advises'],
  ['anvisar', 'refers'],
  ['finansierar', 'funds'],
  ['koper', 'buys'],
  ['informeras', 'informed'],
  ['ingen', 'none'],
]);
const LAYERS = new Map([
  ['idag', 'today'],
  ['borde', 'wanted'],
]);

const translated = (words: ReadonlyMap<string, string>, value: unknown): unknown =>
  typeof value === 'string' ? (words.get(value) ?? value) : value;

function placement(old: JsonObject): JsonObject {
  const { status, role, also, ...rest } = old;
  return {
    ...rest,
    ...(status === undefined ? {} : { layer: translated(LAYERS, status) }),
    ...(role === undefined ? {} : { role: translated(ROLES, role) }),
    ...(Array.isArray(also) ? { also: also.map((one) => translated(ROLES, one)) } : {}),
  };
}

function card(old: JsonObject): JsonObject {
  const { type, title, body, ...rest } = old;
  const text = [title, body].filter((part) => typeof part === 'string' && part !== '').join('\n');
  return {
    ...rest,
    ...(type === undefined ? {} : { kind: type }),
    ...(text === '' ? {} : { text }),
  };
}

function mapped(
  from: JsonObject,
  name: string,
  change: (entry: JsonObject) => JsonObject,
): JsonObject {
  const list = from[name];
  if (!Array.isArray(list)) return {};
  return { [name]: list.map((entry) => (isObject(entry) ? change(entry) : entry)) };
}
