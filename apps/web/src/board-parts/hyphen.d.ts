declare module 'hyphen/sv' {
  /** Puts `hyphenChar` where the words of a text may be broken. */
  export function hyphenateSync(text: string, options: { readonly hyphenChar: string }): string;
}
