import { focusThing } from '../../board-parts/focus-thing.ts';
import { movedTo } from '../../board-parts/moved-things.ts';
import { useStandingOn } from '../../board-parts/standing-on.ts';

/** Where the focus was last: the thing, its control, and its neighbourhood. */
interface Stand {
  readonly key: string;
  readonly part: string;
  readonly group: string | null;
  readonly index: number;
}

/**
 * Keeps the focus on the board when what one stands on is moved or removed by somebody else, or is
 * drawn anew elsewhere: the same thing in its new place, else its neighbour, else the heading of
 * its stage. Never the page.
 */
export function watchFocus(root: HTMLElement): () => void {
  let stand: Stand | null = null;
  const forget = (): void => {
    stand = null;
    useStandingOn.setState({ key: null });
  };
  const onFocusIn = (event: FocusEvent): void => {
    const next = standOf(event.target as Element);
    // A menu or dialog that belongs to the thing does not end one's standing on it.
    if (next === null && (event.target as Element).closest('dialog, [popover]')) return;
    stand = next;
    useStandingOn.setState({ key: next?.key ?? null });
  };
  const onPointerDown = (event: PointerEvent): void => {
    const target = event.target as Element;
    if (target.closest('button, a, input, select, textarea, [tabindex]') === null) forget();
  };
  const onChange = (): void => {
    if (stand === null) return;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) {
      const here = standOf(activeElement);
      if (here !== null && here.key === stand.key) stand = here;
      return;
    }
    regain(stand);
  };
  const watch = new MutationObserver(onChange);
  watch.observe(root, { childList: true, subtree: true });
  addEventListener('focusin', onFocusIn);
  addEventListener('pointerdown', onPointerDown);
  return () => {
    watch.disconnect();
    removeEventListener('focusin', onFocusIn);
    removeEventListener('pointerdown', onPointerDown);
    useStandingOn.setState({ key: null });
  };
}

function standOf(element: Element): Stand | null {
  const thing = element.closest<HTMLElement>('[data-focus-key]');
  const key = thing?.dataset.focusKey;
  if (thing === null || key === undefined) return null;
  const group = thing.closest<HTMLElement>('[data-focus-group]')?.dataset.focusGroup ?? null;
  const part = element.closest<HTMLElement>('[data-focus-part]')?.dataset.focusPart ?? 'main';
  return { key, part, group, index: group === null ? 0 : membersOf(group).indexOf(thing) };
}

function membersOf(group: string): HTMLElement[] {
  const lists = document.querySelectorAll(`[data-focus-group="${CSS.escape(group)}"]`);
  return [...lists].flatMap((list) => [...list.querySelectorAll<HTMLElement>('[data-focus-key]')]);
}

function regain({ key, part, group, index }: Stand): void {
  if (focusThing(key, part) || focusMoved(key, part) || group === null) return;
  const members = membersOf(group);
  const neighbour = members[Math.min(index, members.length - 1)]?.dataset.focusKey;
  if (neighbour !== undefined && focusThing(neighbour)) return;
  document
    .querySelector<HTMLElement>(`[data-focus-heading="${CSS.escape(group)}"]`)
    ?.focus({ preventScroll: true });
}

/** A placement's key names its stage, so a moved one has another key. */
function focusMoved(key: string, part: string): boolean {
  const moved = movedTo(key);
  return moved !== null && focusThing(moved, part);
}
