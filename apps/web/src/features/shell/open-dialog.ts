import { openBoardStore } from '../../local/open-board-store.ts';
import type { DialogName } from './dialogs.ts';

interface OpenDialog {
  readonly name: DialogName | null;
  /** Focus key of the button that opened it, to go back to. */
  readonly from: string | null;
}

/** Which of the shell's dialogs is open. One at a time. */
export const useOpenDialog = openBoardStore<OpenDialog>({ name: null, from: null });

export function openDialog(name: DialogName, from: string): void {
  useOpenDialog.setState({ name, from });
}
