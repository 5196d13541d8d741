import { DATE_PATTERN, ID_PATTERN } from '@samsyn/board';
import * as z from 'zod/mini';

/** A schema whose description becomes part of the published JSON Schema. */
export function about<Schema extends z.ZodMiniType>(description: string, schema: Schema): Schema {
  return schema.check(z.describe(description)) as Schema;
}

/** Texts that may be left out; a missing one is empty. */
export const text = (longest: number) => z._default(z.string().check(z.maxLength(longest)), '');

export const id = () => z.string().check(z.regex(ID_PATTERN));
export const day = () => z.string().check(z.regex(DATE_PATTERN));
/** ISO 8601 with a time zone, such as `2026-04-13T11:02:00Z`. */
export const time = () => z.iso.datetime({ offset: true });
export const count = () => z.number().check(z.int(), z.minimum(0));

/** A list that may be left out; a missing one is empty. */
export const list = <Entry extends z.ZodMiniType>(entry: Entry, longest?: number) =>
  z._default(
    longest === undefined ? z.array(entry) : z.array(entry).check(z.maxLength(longest)),
    [],
  );

/** One of some words, or null when nothing is said. */
export const choiceOrNull = <const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
) => z._default(z.nullable(z.enum(choices)), null);
