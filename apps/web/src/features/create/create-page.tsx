import { useLocation } from 'wouter';
import { PageFrame } from '../../entry/page-frame.tsx';
import { useT } from '../../i18n/use-t.ts';
import { CreateForm } from './create-form.tsx';
import './create-page.css';

/** First step of a new board: what it is called and what it starts from. */
export default function CreatePage() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <PageFrame title={t('pages.create.title')}>
      <div className="create">
        <div>
          <p className="create__step">{t('pages.create.step', { step: 1 })}</p>
          <h1>{t('pages.create.title')}</h1>
        </div>
        <CreateForm onCreated={(board) => navigate(`/ny/${board}`)} />
      </div>
    </PageFrame>
  );
}
