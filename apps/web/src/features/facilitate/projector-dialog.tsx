import { ExternalLink } from 'lucide-react';
import { useCommand } from '../../day/use-command.ts';
import { projectorPath } from '../../entry/board-links.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { LinkRow } from '../../sharing/link-row.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

const VIEWS = ['auto', 'join', 'step', 'board', 'map', 'reveal'] as const;

/** What the screen on the wall shows, and the way to open it. */
export default function ProjectorDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const command = useCommand();
  const { board } = useSession().entry;
  const { view, code } = useWorkshop((day) => day.projector);
  const path = projectorPath(board);
  const viewer = storedBoard(browserShelf, board)?.keys.viewer;
  return (
    <Dialog title={t('day.projector.title')} onClose={onClose}>
      <p>{t('day.projector.means')}</p>
      <p>
        <a className={buttonClass('plain')} href={path} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden="true" />
          {t('day.projector.open')}
        </a>
      </p>
      {viewer !== undefined && (
        <LinkRow
          label={t('day.projector.link')}
          help={t('day.projector.link.help')}
          address={`${location.origin}${path}#k=${encodeURIComponent(viewer)}`}
        />
      )}
      <RadioGroup
        label={t('day.projector.view')}
        value={view}
        choices={VIEWS.map((one) => ({ value: one, word: t(`day.projector.view.${one}`) }))}
        onChoose={(one) => void command({ type: 'projector.set', view: one })}
      />
      <Checkbox
        word={t('day.projector.code')}
        checked={code}
        onCheck={(on) => void command({ type: 'projector.set', code: on })}
      />
    </Dialog>
  );
}
