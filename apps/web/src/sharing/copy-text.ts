/**
 * Puts a text on the clipboard. Over plain http browsers withhold the clipboard's own interface;
 * the old command on a marked field works there.
 */
export async function copyText(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}
