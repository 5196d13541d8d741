import { Link, type RouteComponentProps } from 'wouter';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { type StoredBoard, storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { LinkRow } from '../../sharing/link-row.tsx';
import { useLinkStart } from '../../sharing/link-start.ts';
import { shareLinks } from '../../sharing/share-links.ts';
import { SheetButton } from '../../sharing/sheet-button.tsx';
import { WayIn } from '../../sharing/way-in.tsx';
import { buttonClass } from '../../ui/button.tsx';
import './create-page.css';

/** Second step of a new board: everything one needs to bring people in, and to come back. */
export default function CreatedPage({ params }: RouteComponentProps<{ id: string }>) {
  const t = useT();
  const board = storedBoard(browserShelf, params.id);
  if (board === null) {
    return (
      <PageFrame title={t('pages.created.gone.title')}>
        <PlainPage title={t('pages.created.gone.title')}>
          <p>{t('pages.created.gone')}</p>
          <p>
            <Link href="/" className={buttonClass('primary')}>
              {t('pages.toStart')}
            </Link>
          </p>
        </PlainPage>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t('pages.created.title')}>
      <div className="create">
        <div>
          <p className="create__step">{t('pages.create.step', { step: 2 })}</p>
          <h1>{t('pages.created.title')}</h1>
          <p lang={board.locale}>{board.title}</p>
        </div>
        <Ways board={board} />
        <div className="create__send">
          <Link href={`/b/${board.id}`} className={buttonClass('primary')}>
            {t('pages.created.open')}
          </Link>
        </div>
      </div>
    </PageFrame>
  );
}

function Ways({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const links = shareLinks(useLinkStart(), board);
  return (
    <>
      <section className="create__part" aria-labelledby="created-own">
        <h2 id="created-own">{t('pages.created.own')}</h2>
        <p>{t('pages.created.own.help')}</p>
        {links.facilitator !== undefined && (
          <LinkRow label={t('pages.share.facilitator')} address={links.facilitator} />
        )}
        <SheetButton board={board} />
      </section>
      <section className="create__part" aria-labelledby="created-room">
        <h2 id="created-room">{t('pages.created.room')}</h2>
        <WayIn code={board.code} />
        {links.participant !== undefined && (
          <LinkRow
            label={t('pages.share.participant')}
            help={t('pages.share.participant.help')}
            address={links.participant}
          />
        )}
        {links.viewer !== undefined && (
          <LinkRow
            label={t('pages.share.viewer')}
            help={t('pages.share.viewer.help')}
            address={links.viewer}
          />
        )}
      </section>
    </>
  );
}
