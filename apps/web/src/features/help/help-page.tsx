import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { useT } from '../../i18n/use-t.ts';
import { HelpText } from './help-text.tsx';

/** Help for those who are not on a board. */
export default function HelpPage() {
  const t = useT();
  return (
    <PageFrame title={t('pages.help')}>
      <PlainPage title={t('pages.help')}>
        <HelpText level={2} />
      </PlainPage>
    </PageFrame>
  );
}
