/** Letters and digits that codes are made of: none that can be mistaken for another. */
const READABLE = /[^A-Z0-9]/g;

/**
 * A code as the server wants it, from what somebody typed or pasted: spaces, hyphens and case do
 * not matter. A whole link to the join page is taken too.
 */
export function readCode(typed: string): string {
  const fromLink = /\/j\/([^/?#]+)/i.exec(typed)?.[1];
  return safeDecode(fromLink ?? typed)
    .toUpperCase()
    .replace(READABLE, '');
}

/** A code in groups of four, as it is read aloud: `ABCD 2345`. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
