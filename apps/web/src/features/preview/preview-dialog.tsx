import { ExternalLink, Smartphone } from 'lucide-react';
import { previewPath } from '../../entry/board-links.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** A phone of today, in CSS pixels. */
const PHONE = 'popup,width=390,height=844';

/** The way to a window that shows what a participant sees now. */
export default function PreviewDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const path = previewPath(useSession().entry.board);
  return (
    <Dialog title={t('preview.title')} onClose={onClose}>
      <p>{t('preview.means')}</p>
      <p>
        <a className={buttonClass('primary')} href={path} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden="true" />
          {t('preview.computer')}
        </a>{' '}
        <Button
          icon={<Smartphone aria-hidden="true" />}
          onClick={() => window.open(path, 'samsyn-preview-phone', PHONE)}
        >
          {t('preview.phone')}
        </Button>
      </p>
    </Dialog>
  );
}
