import { Link } from 'wouter';
import { CodeForm } from '../../entry/code-form.tsx';
import { PageFrame } from '../../entry/page-frame.tsx';
import { useSnapshotFile } from '../../entry/use-snapshot-file.ts';
import { useT } from '../../i18n/use-t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BoardPicture } from './board-picture.tsx';
import { MyBoards } from './my-boards.tsx';
import { SnapshotDrop } from './snapshot-drop.tsx';
import './start-page.css';

/** The front door: make a board, go in with a code, or go back to one. */
export default function StartPage() {
  const t = useT();
  const { take, problem } = useSnapshotFile();
  return (
    <PageFrame title="" wide>
      <SnapshotDrop onFile={take}>
        <div className="start">
          <div className="start__words">
            <h1>{t('pages.start.title')}</h1>
            <p className="start__lead">{t('pages.start.lead')}</p>
            {problem !== '' && (
              <Notice kind="problem">
                <p>{problem}</p>
              </Notice>
            )}
            <div className="start__ways">
              <section className="start__way" aria-labelledby="start-join">
                <h2 id="start-join">{t('pages.start.join')}</h2>
                <CodeForm />
              </section>
              <section className="start__way" aria-labelledby="start-create">
                <h2 id="start-create">{t('pages.start.create')}</h2>
                <p>{t('pages.start.create.help')}</p>
                <div className="start__create">
                  <Link href="/ny" className={buttonClass('plain')}>
                    {t('pages.start.create.button')}
                  </Link>
                  <FileButton accept=".json,application/json" onFile={take}>
                    {t('pages.file.open')}
                  </FileButton>
                </div>
              </section>
            </div>
          </div>
          <BoardPicture />
        </div>
        <MyBoards />
      </SnapshotDrop>
    </PageFrame>
  );
}
