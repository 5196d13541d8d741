import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { History } from './use-history.ts';

/** What went wrong, and the way back from a restore. Stays in sight while the list is scrolled. */
export function HistoryNotes({ history }: { readonly history: History }) {
  const t = useT();
  const { problem, restored } = history;
  return (
    <div className="history-notes">
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <div role="status">
        {restored !== null && (
          <Notice>
            <p>{t('pages.history.restored', { what: restored.what })}</p>
            {restored.left > 0 && <p>{t('pages.history.left', { count: restored.left })}</p>}
            <p>
              <Button kind="primary" onClick={history.undo}>
                {t('pages.history.undo')}
              </Button>
            </p>
          </Notice>
        )}
      </div>
    </div>
  );
}
