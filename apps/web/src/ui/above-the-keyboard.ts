const TYPED_IN = 'input, textarea';

/**
 * A phone's keyboard takes half the window. Some browsers make the page smaller, some lay the
 * keyboard over it: `--seen` is what is left to see, and what is typed in stays there.
 */
export function stayAboveKeyboard(): void {
  const { visualViewport: seen } = window;
  if (seen === null) return;
  seen.addEventListener('resize', () => {
    const { style } = document.documentElement;
    // Who has zoomed in with two fingers sees less too, without a keyboard.
    const covered = seen.scale > 1 ? 0 : innerHeight - seen.height;
    if (covered > 1) style.setProperty('--seen', `${seen.height}px`);
    else style.removeProperty('--seen');
    const { activeElement } = document;
    if (activeElement?.matches(TYPED_IN)) activeElement.scrollIntoView({ block: 'nearest' });
  });
}
