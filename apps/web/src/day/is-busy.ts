/** Whether somebody is in the middle of something that nothing may take them out of. */
export function isBusy(): boolean {
  return isWriting() || document.querySelector('dialog[open], [popover]:popover-open') !== null;
}

/** Whether the focus is in a field that is written in. */
export function isWriting(): boolean {
  const { activeElement: at } = document;
  if (at instanceof HTMLTextAreaElement) return !at.readOnly;
  if (at instanceof HTMLInputElement) return !/^(button|checkbox|radio|range)$/.test(at.type);
  return at instanceof HTMLElement && at.isContentEditable;
}
