import { comparisonWaitsFor } from '@samsyn/workshop';
import { useLocation } from 'wouter';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { AnchoredMenu } from '../placements/anchored-menu.tsx';
import { MenuItem } from '../placements/menu-item.tsx';
import { viewsPath } from '../views/views-place.ts';
import type { DialogName } from './dialogs.ts';
import { openDialog } from './open-dialog.ts';
import { pauseUpdates, resumeUpdates, usePaused } from './pausing.ts';

/** What is in the bar's menu, by whoever asks. */
export default function MoreItems({
  at,
  close,
}: {
  /** Focus key of the button that opens it. */
  readonly at: string;
  readonly close: () => void;
}) {
  const t = useT();
  const session = useSession();
  const { role, board, preview = false } = session.entry;
  const [, navigate] = useLocation();
  const hasAgenda = useWorkshop(({ agenda }) => agenda.length > 0);
  const shownOthers = useWorkshop((workshop) => comparisonWaitsFor(workshop) === null);
  const paused = usePaused((state) => state.paused);
  const item = (word: string, run: () => void) => (
    <MenuItem
      key={word}
      onChoose={() => {
        close();
        run();
      }}
    >
      {word}
    </MenuItem>
  );
  const dialog = (name: DialogName) =>
    item(t(`board.menu.${name as 'help'}`), () => openDialog(name, at));
  return (
    <AnchoredMenu at={at} label={t('board.menu.label')} onClose={close}>
      {role === 'participant' && dialog('say')}
      {role === 'participant' && dialog('propose')}
      {hasAgenda && dialog('agenda')}
      {!preview && item(t('board.menu.views'), () => navigate(viewsPath(board)))}
      {role !== 'viewer' && !preview && dialog('snapshots')}
      {role !== 'viewer' && !preview && dialog('exports')}
      {(role === 'facilitator' || (shownOthers && !preview)) && dialog('comparisons')}
      {role === 'facilitator' && dialog('template')}
      {dialog('about')}
      {item(t('board.activity.title'), () => openDialog('activity', at))}
      {item(t(paused ? 'board.menu.resume' : 'board.menu.pause'), () => {
        if (paused) resumeUpdates(session);
        else pauseUpdates(session);
      })}
      {dialog('settings')}
      {dialog('help')}
      {!preview && dialog('forget')}
    </AnchoredMenu>
  );
}
