import type { Label, Spot } from '@samsyn/workshop';
import { openBoardStore } from '../../local/open-board-store.ts';
import { PHONE } from '../../ui/use-matches.ts';

/** In which form the answers are shown; a phone has room for one thing at a time. */
export const FORMS = ['map', 'list', 'widest'] as const;
export type Form = (typeof FORMS)[number];

interface RevealState {
  /** Id of the round one looks at; null = the latest. */
  readonly round: string | null;
  readonly form: Form;
  /** Labels whose cells are left out. */
  readonly hidden: ReadonlySet<Label>;
  /** The cell that is opened to its counts. */
  readonly open: Spot | null;
  /** The one stage that the list shows; null = all of them. */
  readonly stage: string | null;
  /** What it was opened from, to go back to. */
  readonly from: 'cells' | 'widest';
  /** Whether the opened cell fills the face, for a room to read. */
  readonly large: boolean;
  /** One is being brought here by the day, and what one stood on has gone. */
  readonly arriving: boolean;
}

/** What this window shows of the reveal. */
export const useReveal = openBoardStore<RevealState>({
  round: null,
  form: matchMedia(PHONE).matches ? 'widest' : 'map',
  hidden: new Set<Label>(),
  open: null,
  stage: null,
  from: 'cells',
  large: false,
  arriving: false,
});

export function toggleLabel(label: Label): void {
  const { hidden } = useReveal.getState();
  const next = new Set(hidden);
  if (!next.delete(label)) next.add(label);
  useReveal.setState({ hidden: next });
}

/** Opens a cell to its counts; from where is kept while one walks on to others. */
export function openCell(spot: Spot, from?: RevealState['from']): void {
  useReveal.setState(from === undefined ? { open: spot } : { open: spot, from });
}

export function closeCell(): void {
  useReveal.setState({ open: null, large: false });
}
