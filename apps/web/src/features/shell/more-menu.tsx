import { ChevronDown } from 'lucide-react';
import { Suspense, useCallback, useState } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';

const Items = lazyWithTexts(() => import('./more-items.tsx'), 'ahead');

const HERE = 'bar:more';

/** Everything that is one step further away than the bar. */
export function MoreMenu() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => {
    setOpen(false);
    focusThingSoon(HERE);
  }, []);
  return (
    <span data-focus-key={HERE}>
      <button
        type="button"
        className="bar__button"
        data-focus-part="main"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('board.menu')}
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <Suspense>{open && <Items at={HERE} close={close} />}</Suspense>
    </span>
  );
}
