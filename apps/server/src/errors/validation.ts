import type { FastifySchemaCompiler } from 'fastify';
import { type core, safeParse } from 'zod/mini';
import { inputErrors } from './input-errors.ts';
import { Problem } from './problem.ts';

/** Checks a part of a call against its schema; a failure names every field that is wrong. */
export const validatorCompiler: FastifySchemaCompiler<core.$ZodType> =
  ({ schema }) =>
  (input: unknown) => {
    const read = safeParse(schema, input, { reportInput: true });
    if (read.success) return { value: read.data };
    return { error: new Problem('invalid-input', { errors: inputErrors(read.error.issues) }) };
  };
