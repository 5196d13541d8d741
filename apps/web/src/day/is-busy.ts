/** A sheet that is only read, such as a cell of the reveal on a phone, is no such thing. */
const BUSY = 'dialog[open]:not([data-reading]), [popover]:popover-open';

/** Whether somebody is in the middle of something that nothing may take them out of. */
export function isBusy(): boolean {
  return isWriting() || document.querySelector(BUSY) !== null;
}

/** Whether the focus is in a field that is written in. */
export function isWriting(): boolean {
  const { activeElement: at } = document;
  if (at instanceof HTMLTextAreaElement) return !at.readOnly;
  if (at instanceof HTMLInputElement) return !/^(button|checkbox|radio|range)$/.test(at.type);
  return at instanceof HTMLElement && at.isContentEditable;
}
