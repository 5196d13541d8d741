/**
 * Words on lines of at most so many letters, since a drawing breaks no lines by itself. What does
 * not fit on the lines there are ends with an ellipsis.
 */
export function linesOf(words: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const shown = lines.slice(0, most);
  return shown.map((line, index) => {
    const isCut = line.length > letters || (index === most - 1 && lines.length > most);
    return isCut ? withEllipsis(line, letters) : line;
  });
}

/** As much of a line as leaves room for the ellipsis: after a whole word, or inside a long one. */
function withEllipsis(line: string, letters: number): string {
  if (line.length + 2 <= letters) return `${line} …`;
  return `${line.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
