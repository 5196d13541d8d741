import { useEffect } from 'react';
import * as z from 'zod/mini';
import { create } from 'zustand';
import { callApi } from './http.ts';

const operatorSchema = z.object({ name: z.nullable(z.string()), contact: z.nullable(z.string()) });

/** Who runs the server, and how they are reached; null where they have not said. */
export type Operator = z.output<typeof operatorSchema>;

const useKnown = create<{ readonly operator: Operator | null }>()(() => ({ operator: null }));

/** Null until the server has said it. */
export function useOperator(): Operator | null {
  useEffect(() => {
    if (useKnown.getState().operator !== null) return;
    callApi('/operator').then(
      (answer) => useKnown.setState({ operator: operatorSchema.parse(answer) }),
      () => null,
    );
  }, []);
  return useKnown(({ operator }) => operator);
}
