import { linkWithCode } from '../entry/board-links.ts';
import { useT } from '../i18n/use-t.ts';
import { Notice } from '../ui/notice.tsx';
import { CodeAloud } from './code-aloud.tsx';
import { useLinkStart } from './link-start.ts';
import { QrCode } from './qr-code.tsx';
import './way-in.css';

const ONLY_HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a room needs to get in: the code, where to type it, and the same as a picture for phones. */
export function WayIn({ code }: { readonly code: string }) {
  const t = useT();
  const start = useLinkStart();
  const { host, hostname } = new URL(start);
  const address = linkWithCode(start, code);
  return (
    <div className="way-in">
      <div className="way-in__words">
        <CodeAloud code={code} address={`${host}/j`} />
        <p>
          <a className="way-in__link" href={address}>
            {address}
          </a>
        </p>
      </div>
      <QrCode address={address} label={t('pages.qr.label', { address })} />
      {ONLY_HERE.has(hostname) && (
        <div className="way-in__note">
          <Notice kind="warning">
            <p>{t('pages.share.onlyHere')}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
