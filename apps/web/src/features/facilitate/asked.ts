import { create } from 'zustand';
import type { DayAction } from './day-actions.ts';

interface Asked {
  /** What whoever leads has pressed and is asked about before it is done; null when nothing is. */
  readonly action: DayAction | null;
  /** Focus key of what was pressed, to go back to. */
  readonly from: string;
  /** They have said yes, and the server is carrying it out. */
  readonly doing: boolean;
}

const NOTHING: Asked = { action: null, from: '', doing: false };

export const useAsked = create<Asked>()(() => NOTHING);

export function ask(action: DayAction, from: string): void {
  useAsked.setState({ action, from, doing: false });
}

export function stopAsking(): void {
  useAsked.setState(NOTHING);
}
