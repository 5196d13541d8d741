import { LAYERS, type Layer } from '@samsyn/board';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { Link, type RouteComponentProps } from 'wouter';
import type { Caller } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { downloadSnapshot, NOW } from '../../api/snapshots.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { BehindGate } from '../../entry/behind-gate.tsx';
import { PageFrame } from '../../entry/page-frame.tsx';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { fileNamePart, saveFile } from '../../sharing/save-file.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { LayerChoice } from './layer-choice.tsx';
import type { Picture } from './picture.ts';
import { snapshotName } from './snapshot-name.ts';
import './snapshot-page.css';
import './snapshots-dialog.css';
import { StillLayer, StillWords } from './still-board.tsx';
import { usePicture } from './use-picture.ts';

type Params = { readonly id: string; readonly snapshot: string };

/** The address of one snapshot: to link to, to look at and to print. Nothing can be changed there. */
export default function SnapshotPage({ params }: RouteComponentProps<Params>) {
  return (
    <BehindGate id={params.id}>
      {(board) => <OneSnapshot board={board} snapshot={params.snapshot} />}
    </BehindGate>
  );
}

function OneSnapshot({
  board,
  snapshot,
}: {
  readonly board: StoredBoard;
  readonly snapshot: string;
}) {
  const t = useT();
  const caller = { board: board.id, token: board.joined?.token ?? '' };
  const { picture, problem } = usePicture(caller, snapshot);
  const title = picture?.board.meta.title || board.title || t('board.untitled');
  const when = picture === null ? '' : nameOf(picture, snapshot, t);
  return (
    <PageFrame title={when === '' ? title : `${title}, ${when}`} wide>
      <article className="snapshot-page">
        <header>
          <h1 lang={picture?.board.meta.locale ?? board.locale}>{title}</h1>
          {when !== '' && <p>{when}</p>}
        </header>
        {problem !== '' && (
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        )}
        <Ways caller={caller} snapshot={snapshot} title={title} ready={picture !== null} />
        {problem === '' && picture === null && <Spinner words={t('pages.history.reading')} />}
        {picture !== null && <Look picture={picture} />}
      </article>
    </PageFrame>
  );
}

function nameOf(picture: Picture, snapshot: string, t: ReturnType<typeof useT>): string {
  if (snapshot === NOW) return t('pages.history.now.words');
  return t('pages.history.look.title', { what: snapshotName(picture, t) });
}

/** What can be done with it. None of it is printed. */
function Ways({
  caller,
  snapshot,
  title,
  ready,
}: {
  readonly caller: Caller;
  readonly snapshot: string;
  readonly title: string;
  readonly ready: boolean;
}) {
  const t = useT();
  const [problem, setProblem] = useState('');
  const download = async (): Promise<void> => {
    setProblem('');
    try {
      const { name, content } = await downloadSnapshot(caller, snapshot);
      saveFile(name ?? `${fileNamePart(title)}.json`, content);
    } catch (error) {
      setProblem(problemWords(error, t));
    }
  };
  return (
    <div className="snapshot-page__ways">
      <Link href={`/b/${caller.board}`} className={buttonClass('plain')}>
        {t('pages.history.toBoard')}
      </Link>
      {ready && (
        <>
          <Button icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            {t('pages.history.print')}
          </Button>
          <Button icon={<Download aria-hidden="true" />} onClick={download}>
            {t('pages.snapshots.download')}
          </Button>
        </>
      )}
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
    </div>
  );
}

/** One map on the screen, both on paper. */
function Look({ picture }: { readonly picture: Picture }) {
  const t = useT();
  const labels = useLabelsOf(picture.template.vocabulary);
  const [layer, setLayer] = useState<Layer>('today');
  const other = LAYERS.filter((one) => one !== layer);
  const hasMap = (one: Layer): boolean =>
    [...picture.board.placements.values()].some((placement) => placement.layer === one);
  return (
    <>
      <div className="history-view__bar snapshot-page__ways">
        <LayerChoice labels={labels} layer={layer} onLayer={setLayer} />
        <p className="history-view__still">{t('pages.history.look.still')}</p>
      </div>
      <h2>{labels.layer(layer)}</h2>
      <StillLayer picture={picture} layer={layer} />
      {other.filter(hasMap).map((one) => (
        <section key={one} className="snapshot-page__on-paper">
          <h2>{labels.layer(one)}</h2>
          <StillLayer picture={picture} layer={one} />
        </section>
      ))}
      <StillWords picture={picture} />
    </>
  );
}
