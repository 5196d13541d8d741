import { Download } from 'lucide-react';
import type { SnapshotEntry } from '../../api/answers.ts';
import { downloadSnapshot } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { fileNamePart, saveFile } from '../../sharing/save-file.ts';
import { Button } from '../../ui/button.tsx';

/** The day as a table of snapshots, newest first. */
export function SnapshotList({
  entries,
  onProblem,
}: {
  readonly entries: readonly SnapshotEntry[];
  readonly onProblem: (words: string) => void;
}) {
  const t = useT();
  const { board, token } = useSession().entry;
  const title = useBoard(({ meta }) => meta.title);
  const locale = useBoard(({ meta }) => meta.locale);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const download = async ({ id, takenAt }: SnapshotEntry): Promise<void> => {
    try {
      const { name, content } = await downloadSnapshot({ board, token }, id);
      saveFile(name ?? `${fileNamePart(title)}-${takenAt.slice(0, 10)}.json`, content);
    } catch (error) {
      onProblem(problemWords(error, t));
    }
  };
  if (entries.length === 0) return <p>{t('pages.snapshots.none')}</p>;
  return (
    <table className="snapshots">
      <caption className="visually-hidden">{t('pages.snapshots.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pages.snapshots.when')}</th>
          <th scope="col">{t('pages.snapshots.label')}</th>
          <th scope="col">{t('pages.snapshots.why')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('pages.snapshots.file')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const when = t.date(entry.takenAt, 'dateTime', timeZone);
          const why = `pages.snapshots.trigger.${entry.trigger}`;
          return (
            <tr key={entry.id}>
              <th scope="row">{when}</th>
              <td lang={locale}>{entry.label}</td>
              <td>{t.has(why) ? t(why) : entry.trigger}</td>
              <td>
                <Button
                  icon={<Download aria-hidden="true" />}
                  aria-label={t('pages.snapshots.download.label', { when })}
                  onClick={() => download(entry)}
                >
                  {t('pages.snapshots.download')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
