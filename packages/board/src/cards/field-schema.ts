import * as z from 'zod/mini';
import { DATE_PATTERN, LIMITS } from '../limits.ts';
import type { FieldSpec, FieldValue } from './card-kind.ts';

/** The validator of one field's value; the same for documents, snapshots and forms. */
export function fieldSchema(spec: FieldSpec): z.ZodMiniType<FieldValue> {
  switch (spec.type) {
    case 'text':
      return z.string().check(z.maxLength(LIMITS.field));
    case 'date':
      return z.string().check(z.regex(DATE_PATTERN));
    case 'number':
      return z
        .number()
        .check(
          z.minimum(spec.min ?? Number.MIN_SAFE_INTEGER),
          z.maximum(spec.max ?? Number.MAX_SAFE_INTEGER),
        );
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(spec.choices as [string, ...string[]]);
    case 'choices':
      return z.array(z.enum(spec.choices as [string, ...string[]])).check(z.maxLength(LIMITS.tags));
    case 'tags':
      return z
        .array(z.string().check(z.minLength(1), z.maxLength(LIMITS.tag)))
        .check(z.maxLength(LIMITS.tags));
  }
}
