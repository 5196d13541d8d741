/** Whether two plain values of a document say the same; writing it again would be an edit. */
export function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
