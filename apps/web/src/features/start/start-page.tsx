import { useState } from 'react';
import { Link } from 'wouter';
import { PageFrame } from '../../entry/page-frame.tsx';
import { useT } from '../../i18n/use-t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { BoardPicture } from './board-picture.tsx';
import { CodeForm } from '../../entry/code-form.tsx';
import { MyBoards } from './my-boards.tsx';
import { SnapshotDrop } from './snapshot-drop.tsx';
import './start-page.css';

/** The front door: make a board, go in with a code, or go back to one. */
export default function StartPage() {
  const t = useT();
  const [problem, setProblem] = useState('');
  return (
    <PageFrame title="" wide>
      <SnapshotDrop problem={problem} onProblem={setProblem}>
        <div className="start">
          <div className="start__words">
            <h1>{t('pages.start.title')}</h1>
            <p className="start__lead">{t('pages.start.lead')}</p>
            <div className="start__ways">
              <section className="start__way" aria-labelledby="start-join">
                <h2 id="start-join">{t('pages.start.join')}</h2>
                <CodeForm />
              </section>
              <section className="start__way" aria-labelledby="start-create">
                <h2 id="start-create">{t('pages.start.create')}</h2>
                <p>{t('pages.start.create.help')}</p>
                <p>
                  <Link href="/ny" className={buttonClass('primary')}>
                    {t('pages.start.create.button')}
                  </Link>
                </p>
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
