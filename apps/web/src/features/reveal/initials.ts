/**
 * The shortest beginning of each word that no other word has, for where there is no room for the
 * whole: *leder* L, *utför* U. A word that another begins with keeps all its letters.
 */
export function initialsOf<Id extends string>(
  words: ReadonlyMap<Id, string>,
): ReadonlyMap<Id, string> {
  const lower = new Map([...words].map(([id, word]) => [id, word.toLocaleLowerCase()]));
  const isAlone = (id: Id, beginning: string): boolean =>
    [...lower].every(([other, word]) => other === id || !word.startsWith(beginning));
  return new Map(
    [...words].map(([id, word]) => {
      const letters = [...word];
      const length = letters.findIndex((_, index) =>
        isAlone(
          id,
          letters
            .slice(0, index + 1)
            .join('')
            .toLocaleLowerCase(),
        ),
      );
      const initial = length === -1 ? word : letters.slice(0, length + 1).join('');
      return [id, initial.charAt(0).toLocaleUpperCase() + initial.slice(1)];
    }),
  );
}
