/** Control characters and halves of characters, which no XML, and so no office file, can hold. */
const NOT_PRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The same data with what no file can hold left out of its texts. */
export function printable<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_key, value) =>
    typeof value === 'string' ? value.replace(NOT_PRINTABLE, '') : value,
  ) as T;
}
