import { PanelLeftOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useT } from '../../i18n/use-t.ts';
import { useIsHeldStill, useMayEditInView } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { useMoveStore } from '../moving/move-store.ts';
import { Palette } from '../palette/palette.tsx';

/** The palette beside the board, or the thin edge that unfolds it. On a phone it is a sheet. */
export function PaletteSide() {
  const t = useT();
  const phone = useMatches(PHONE);
  const may = useMayEditInView();
  const still = useIsHeldStill();
  const kept = useSettings((settings) => settings.paletteOpen);
  const set = useSettings((settings) => settings.set);
  const [sheet, setSheet] = useState(false);
  const asked = useMoveStore(({ dialog, hold }) => dialog !== null || hold !== null);
  // The sheet covers the board: it makes way for what one has begun to place.
  useEffect(() => {
    if (asked) setSheet(false);
  }, [asked]);
  const open = phone ? sheet : kept;
  const turn = (next: boolean): void => {
    if (phone) setSheet(next);
    else set({ paletteOpen: next });
    // On a phone the field would bring up the keyboard over the actors.
    const opened = phone ? 'palette:fold' : 'palette:search';
    focusThingSoon(next ? opened : 'palette:unfold');
  };
  if (!may && !still) return null;
  if (open) return <Palette onFold={() => turn(false)} />;
  return (
    <div className="palette-edge" data-focus-key="palette:unfold">
      <button type="button" data-focus-part="main" aria-expanded={false} onClick={() => turn(true)}>
        <PanelLeftOpen size={16} aria-hidden="true" />
        <span>{t('board.palette.unfold')}</span>
      </button>
    </div>
  );
}
