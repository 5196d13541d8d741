import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { say } from '../../announce/page-announcer.ts';
import { fetchFile } from '../../api/http.ts';
import { problemWords } from '../../api/problem-words.ts';
import { NOW } from '../../api/snapshots.ts';
import { snapshotPath } from '../../entry/board-links.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { fileNamePart, saveFile } from '../../sharing/save-file.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { viewsPath } from '../views/views-place.ts';
import { ListedChoice } from './listed-choice.tsx';
import './exports-dialog.css';

/** What comes out of a board, most asked for first. */
const FILES = [
  { file: 'report.docx', key: 'report' },
  { file: 'slides.pptx', key: 'slides' },
  { file: 'procurement.docx', key: 'procurement' },
  { file: 'application.docx', key: 'application' },
  { file: 'participation.docx', key: 'participation' },
  { file: 'tables.xlsx', key: 'tables' },
  { file: 'board.png', key: 'png' },
  { file: 'board.svg', key: 'svg' },
  { file: 'board-wanted.png', key: 'pngWanted' },
  { file: 'board-wanted.svg', key: 'svgWanted' },
  { file: 'placements.csv', key: 'placements' },
  { file: 'cards.csv', key: 'cards' },
  { file: 'answers.csv', key: 'answers' },
] as const;

/** Files that hold what only the facilitator may have. */
const FACILITATOR_ONLY = new Set(['answers.csv', 'participation.docx']);

/** Rapport och filer: each file with what it is for, made of the board as it is now. */
export default function ExportsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { entry } = useSession();
  const locale = useBoard(({ meta }) => meta.locale);
  const [lang, setLang] = useState<'sv' | 'en'>(locale);
  const [making, setMaking] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const calling = useRef<AbortController | null>(null);
  const title = useBoard(({ meta }) => meta.title);
  const download = async (file: string): Promise<void> => {
    if (making !== null) return;
    setProblem('');
    setMaking(file);
    const call = new AbortController();
    calling.current = call;
    say(t('figures.export.making'));
    try {
      const path = `/boards/${encodeURIComponent(entry.board)}/export/${file}?lang=${lang}`;
      const { content } = await fetchFile(path, entry.token, call.signal);
      saveFile([fileNamePart(title), file].filter((part) => part !== '').join('-'), content);
      say(t('figures.export.done'));
    } catch (error) {
      if (call.signal.aborted) say(t('figures.export.cancelled'));
      else setProblem(problemWords(error, t));
    } finally {
      setMaking(null);
    }
  };
  const files = FILES.filter(
    ({ file }) => !FACILITATOR_ONLY.has(file) || entry.role === 'facilitator',
  );
  return (
    <Dialog title={t('figures.export.title')} onClose={onClose} size="wide">
      <div className="exports__read">
        <p>{t('views.open.help')}</p>
        <Link href={viewsPath(entry.board)} className={buttonClass('plain')}>
          {t('views.open')}
        </Link>
        <Link href={snapshotPath(entry.board, NOW)} className={buttonClass('plain')}>
          {t('views.printBoard')}
        </Link>
      </div>
      <p>{t('figures.export.words')}</p>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <Select
        label={t('figures.export.language')}
        value={lang}
        choices={(['sv', 'en'] as const).map((value) => ({
          value,
          word: t(`figures.export.language.${value}`),
        }))}
        onChoose={setLang}
      />
      <ul className="exports">
        {files.map(({ file, key }) => (
          <li key={file}>
            <div>
              <p className="exports__name">{t(`figures.export.${key}`)}</p>
              <p className="exports__help">
                {t(making === file ? 'figures.export.making' : `figures.export.${key}.help`)}
              </p>
            </div>
            {making === file ? (
              <Button
                aria-label={t('figures.export.cancel', { file: t(`figures.export.${key}`) })}
                onClick={() => calling.current?.abort()}
              >
                {t('pages.form.cancel')}
              </Button>
            ) : (
              <Button
                aria-label={t('figures.export.download', { file: t(`figures.export.${key}`) })}
                aria-disabled={making !== null}
                onClick={() => void download(file)}
              >
                {t('figures.export.button')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ListedChoice />
    </Dialog>
  );
}
