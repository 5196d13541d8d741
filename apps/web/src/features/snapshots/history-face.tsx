import type { Caller } from '../../api/boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { KeepAndDownload } from './keep-and-download.tsx';
import type { SnapshotActs } from './snapshot-buttons.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { TakeForm } from './take-form.tsx';
import type { History } from './use-history.ts';

/** The line of snapshots with what belongs around it. */
export function HistoryFace({
  caller,
  history,
  leads,
  chosen,
  onChoose,
  acts,
}: {
  readonly caller: Caller;
  readonly history: History;
  readonly leads: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly acts: SnapshotActs;
}) {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const { entries, problem, restored } = history;
  return (
    <>
      <p>{t('pages.snapshots.words')}</p>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {restored !== null && (
        <Notice>
          <p>{t('pages.history.restored', { what: restored.what })}</p>
          <p>
            <Button kind="primary" onClick={history.undo}>
              {t('pages.history.undo')}
            </Button>
          </p>
        </Notice>
      )}
      {leads && <TakeForm onTake={history.take} />}
      {entries === null ? (
        <Spinner words={t('pages.loading')} />
      ) : (
        <SnapshotList
          entries={entries}
          lang={lang}
          chosen={chosen}
          onChoose={onChoose}
          acts={acts}
        />
      )}
      {leads && <KeepAndDownload caller={caller} onDownload={history.downloadAll} />}
    </>
  );
}
