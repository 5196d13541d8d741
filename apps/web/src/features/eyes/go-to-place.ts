import type { Place, Spot } from '@samsyn/workshop';
import { focusThing } from '../../board-parts/focus-thing.ts';
import { FACES, type Face } from '../../day/faces.ts';
import { useView } from '../../local/view-store.ts';
import { useReveal } from '../reveal/reveal-store.ts';
import { stageOf, thingsOf } from './place-selectors.ts';

/** Where somebody was before they were brought somewhere else. */
export interface Whereabouts {
  readonly face: Face;
  readonly picture: ReturnType<typeof useView.getState>['picture'];
  readonly stage: string | null;
  /** The cell that was open in the reveal. */
  readonly cell: Spot | null;
  /** Focus key and part of what had the focus. */
  readonly focus: { readonly key: string; readonly part: string } | null;
  readonly scrolled: readonly {
    readonly of: Element;
    readonly left: number;
    readonly top: number;
  }[];
}

export function whereabouts(face: Face): Whereabouts {
  const { picture, stage } = useView.getState();
  const thing = document.activeElement?.closest<HTMLElement>('[data-focus-key]');
  const key = thing?.dataset.focusKey;
  const part = document.activeElement?.closest<HTMLElement>('[data-focus-part]')?.dataset.focusPart;
  return {
    face,
    picture,
    stage,
    cell: useReveal.getState().open,
    focus: key === undefined ? null : { key, part: part ?? 'main' },
    scrolled: scrollersOnPage().map((of) => ({ of, left: of.scrollLeft, top: of.scrollTop })),
  };
}

/** Brings the page to a place and the focus to what is there. */
export function goToPlace(place: Place, goToFace: (face: Face) => void): void {
  const face = FACES.find((known) => known === place.face) ?? 'board';
  goToFace(face);
  const { stage = null, actor, layer } = place;
  if (face === 'reveal' && stage !== null && actor !== undefined) {
    // Its panel takes the focus as it opens.
    useReveal.setState({ round: null, open: { stage, actor }, from: 'cells' });
    return;
  }
  const view = useView.getState();
  if (stage !== null) view.set({ stage });
  if (layer !== undefined && layer !== view.picture) view.set({ picture: layer });
  soon(() => standAt(place));
}

/** Brings the page back to where one was. */
export function goBack(to: Whereabouts, goToFace: (face: Face) => void): void {
  goToFace(to.face);
  const view = useView.getState();
  view.set({ stage: to.stage });
  useReveal.setState({ open: to.cell });
  if (view.picture !== to.picture) view.set({ picture: to.picture });
  soon(() => {
    for (const { of, left, top } of to.scrolled) if (of.isConnected) of.scrollTo({ left, top });
    return to.focus === null || focusThing(to.focus.key, to.focus.part);
  });
}

const FRAMES_TO_WAIT = 30;

/** What is on another face, or in another picture, is drawn a few frames later. */
function soon(act: () => boolean, frames = FRAMES_TO_WAIT): void {
  if (act() || frames === 0) return;
  requestAnimationFrame(() => soon(act, frames - 1));
}

function standAt(place: Place): boolean {
  const target = [...thingsOf(place), ...stageOf(place)]
    .map((selector) => document.querySelector<HTMLElement>(`#main ${selector}`))
    .find((found) => found !== null);
  if (target === undefined) {
    const main = document.getElementById('main');
    // A stage or card that is not drawn yet is worth waiting for; a face has nothing but itself.
    if (place.stage !== undefined || place.card !== undefined || main === null) return false;
    main.focus({ preventScroll: true });
    return true;
  }
  target.scrollIntoView({ block: 'center', inline: 'center' });
  const control = target.querySelector<HTMLElement>('[data-focus-part="main"]') ?? target;
  control.focus({ preventScroll: true });
  return true;
}

function scrollersOnPage(): readonly Element[] {
  const main = document.getElementById('main');
  if (main === null) return [];
  return [main, ...main.querySelectorAll('*')].filter(
    (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
  );
}
