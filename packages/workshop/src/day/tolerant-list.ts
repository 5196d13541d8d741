import * as z from 'zod/mini';

/**
 * A list that passes over entries it cannot read. One vote made by a newer server must not take
 * the whole day from everybody who has an older page open.
 */
export function tolerantList<Entry>(entry: z.ZodMiniType<Entry>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((items): Entry[] =>
      items.flatMap((item) => {
        const read = entry.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    ),
  );
}
