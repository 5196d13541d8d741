import { useEffect, useState } from 'react';
import { readBoard } from '../../api/boards.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { changeBoard, type StoredBoard, storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { LinkRow } from '../../sharing/link-row.tsx';
import { useLinkStart } from '../../sharing/link-start.ts';
import { shareLinks } from '../../sharing/share-links.ts';
import { SheetButton } from '../../sharing/sheet-button.tsx';
import { WayIn } from '../../sharing/way-in.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NewLinks } from './new-links.tsx';
import './share-dialog.css';

/** How people get in, for the one who leads: code, picture and links, and how to end old links. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { board: id, token } = useSession().entry;
  const [board, setBoard] = useState(() => storedBoard(browserShelf, id));
  const reread = (): void => setBoard(storedBoard(browserShelf, id));
  // The code may have been changed by somebody else who leads.
  useEffect(() => {
    let closed = false;
    readBoard({ board: id, token }).then(
      ({ code }) => {
        if (closed || code === undefined) return;
        changeBoard(browserShelf, id, { code });
        setBoard(storedBoard(browserShelf, id));
      },
      () => {
        // Without an answer the code that is known here is shown.
      },
    );
    return () => {
      closed = true;
    };
  }, [id, token]);
  if (board === null) return null;
  return (
    <Dialog title={t('pages.share.title')} onClose={onClose} size="wide">
      {board.code !== '' && <WayIn code={board.code} />}
      <Links board={board} />
      <NewLinks onChanged={reread} />
    </Dialog>
  );
}

function Links({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const links = shareLinks(useLinkStart(), board);
  const known = ['participant', 'viewer', 'facilitator'] as const;
  const missing = known.filter((role) => links[role] === undefined);
  return (
    <section className="share" aria-labelledby="share-links">
      <h3 id="share-links">{t('pages.share.links')}</h3>
      {known.map((role) => {
        const address = links[role];
        if (address === undefined) return null;
        return (
          <LinkRow
            key={role}
            label={t(`pages.share.${role}`)}
            help={t(`pages.share.${role}.help`)}
            address={address}
          />
        );
      })}
      {missing.length > 0 && (
        <p>
          {t('pages.share.missing', {
            roles: t.list(missing.map((role) => t(`pages.share.for.${role}`))),
          })}
        </p>
      )}
      <SheetButton board={board} />
    </section>
  );
}
