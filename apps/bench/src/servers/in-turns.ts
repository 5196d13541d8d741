/** Does something with each, a few at a time; the results are in the order of what was given. */
export async function inTurns<T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < things.length; at = next++)
      results[at] = await work(things[at] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
