import type { StageId } from '@samsyn/board';
import { create } from 'zustand';
import { onLeaveBoard } from './open-board-store.ts';

export const VIEWS = ['tavla', 'karta', 'lista'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Which picture is shown: one of the two layers, or how they differ. */
export const PICTURES = ['today', 'wanted', 'difference'] as const;
export type Picture = (typeof PICTURES)[number];

interface ViewState {
  readonly view: ViewName;
  readonly picture: Picture;
  /** The stage shown alone on a phone; null = the first. */
  readonly stage: StageId | null;
  /** The card whose form is open. */
  readonly openCard: string | null;
  /** The placement whose details are open, as a cell key. */
  readonly openPlacement: string | null;
  readonly set: (change: Partial<Omit<ViewState, 'set'>>) => void;
}

/** A narrow screen starts with the list: one stage at a time, nothing to drag. */
const PHONE = '(max-width: 699px)';

function fromAddress(): Pick<ViewState, 'view' | 'picture'> {
  const query = new URLSearchParams(location.search);
  const view = VIEWS.find((known) => known === query.get('vy'));
  const picture = PICTURES.find((known) => known === query.get('lager'));
  return {
    view: view ?? (matchMedia(PHONE).matches ? 'lista' : 'tavla'),
    picture: picture ?? 'today',
  };
}

/** What this window shows. View and picture stand in the address, so that they can be linked. */
export const useView = create<ViewState>()((set) => ({
  ...fromAddress(),
  stage: null,
  openCard: null,
  openPlacement: null,
  set: (change) => {
    set(change);
    if (change.view === undefined && change.picture === undefined) return;
    const { view, picture } = useView.getState();
    const query = new URLSearchParams(location.search);
    query.set('vy', view);
    query.set('lager', picture);
    history.replaceState(history.state, '', `${location.pathname}?${query}`);
  },
}));

onLeaveBoard(() => useView.setState({ stage: null, openCard: null, openPlacement: null }));
