import { Eye } from 'lucide-react';
import { useT } from '../../i18n/use-t.ts';

/** Says of a window that it only shows how it is for somebody else. */
export default function PreviewNotice() {
  const t = useT();
  return (
    <section className="notice notice--strong" aria-label={t('preview.mark')}>
      <Eye size={16} aria-hidden="true" />
      {t('preview.mark')}. {t('preview.notice')}
      <button type="button" className="notice__button" onClick={() => location.reload()}>
        {t('preview.again')}
      </button>
    </section>
  );
}
