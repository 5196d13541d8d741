import { comparisonWaitsFor } from '@samsyn/workshop';
import { ChevronDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { AnchoredMenu } from '../placements/anchored-menu.tsx';
import type { DialogName } from './dialogs.ts';
import { openDialog } from './open-dialog.ts';
import { pauseUpdates, resumeUpdates, usePaused } from './pausing.ts';

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
      {open && <Items close={close} />}
    </span>
  );
}

function Items({ close }: { readonly close: () => void }) {
  const t = useT();
  const session = useSession();
  const { role } = session.entry;
  const locked = useWorkshop((workshop) => workshop.locked);
  const hasAgenda = useWorkshop(({ agenda }) => agenda.length > 0);
  const shownOthers = useWorkshop((workshop) => comparisonWaitsFor(workshop) === null);
  const paused = usePaused((state) => state.paused);
  const command = useCommand();
  const item = (word: string, run: () => void) => (
    <button
      key={word}
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="anchored-menu__item"
      onClick={() => {
        close();
        run();
      }}
    >
      {word}
    </button>
  );
  const dialog = (name: DialogName) =>
    item(t(`board.menu.${name as 'help'}`), () => openDialog(name, HERE));
  return (
    <AnchoredMenu at={HERE} label={t('board.menu.label')} onClose={close}>
      {role === 'facilitator' &&
        item(t(locked ? 'board.menu.unlock' : 'board.menu.lock'), () => {
          void command({ type: 'board.lock', locked: !locked });
        })}
      {hasAgenda && dialog('agenda')}
      {role !== 'viewer' && dialog('snapshots')}
      {(role === 'facilitator' || shownOthers) && dialog('comparisons')}
      {role === 'facilitator' && dialog('template')}
      {dialog('about')}
      {item(t('board.activity.title'), () => openDialog('activity', HERE))}
      {item(t(paused ? 'board.menu.resume' : 'board.menu.pause'), () => {
        if (paused) resumeUpdates(session);
        else pauseUpdates(session);
      })}
      {dialog('settings')}
      {dialog('help')}
      {dialog('forget')}
    </AnchoredMenu>
  );
}
