import { useOperator } from '../../api/operator.ts';
import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { useT } from '../../i18n/use-t.ts';

/** The authority to which somebody turns who is not content with the answer they got. */
const DIGG = 'https://www.digg.se';

const KNOWN = [1, 2, 3, 4, 5, 6] as const;

/** The accessibility statement that the law asks for, after the model of the authority. */
export default function AccessibilityPage() {
  const t = useT();
  const said = useOperator();
  const operator = said?.name ?? t('statement.operator.unknown');
  const contact = said?.contact ?? t('statement.contact.unknown');
  return (
    <PageFrame title={t('pages.accessibility')}>
      <PlainPage title={t('statement.title')}>
        <p>{t('statement.intro', { operator })}</p>
        <h2>{t('statement.what')}</h2>
        <p>{t('statement.what.1')}</p>
        <h2>{t('statement.how')}</h2>
        <p>{t('statement.how.1')}</p>
        <p>{t('statement.how.2')}</p>
        <h2>{t('statement.cannot')}</h2>
        <p>{t('statement.cannot.1')}</p>
        <h2>{t('statement.report')}</h2>
        <p>{t('statement.report.1', { operator, contact })}</p>
        <h2>{t('statement.digg')}</h2>
        <p>{t('statement.digg.1', { operator })}</p>
        <p>
          <a href={DIGG} rel="noreferrer">
            {t('statement.digg.link')}
          </a>
        </p>
        <h2>{t('statement.known')}</h2>
        <ul>
          {KNOWN.map((line) => (
            <li key={line}>{t(`statement.known.${line}`)}</li>
          ))}
        </ul>
        <h2>{t('statement.burden')}</h2>
        <p>{t('statement.burden.1')}</p>
        <h2>{t('statement.tested')}</h2>
        <p>{t('statement.tested.1')}</p>
        <p>{t('statement.tested.2')}</p>
      </PlainPage>
    </PageFrame>
  );
}
