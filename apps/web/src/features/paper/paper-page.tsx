import { LAYERS, type Layer } from '@samsyn/board';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Link, type RouteComponentProps } from 'wouter';
import { NOW } from '../../api/snapshots.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { BehindGate } from '../../entry/behind-gate.tsx';
import { PageFrame } from '../../entry/page-frame.tsx';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Picture } from '../snapshots/picture.ts';
import { usePicture } from '../snapshots/use-picture.ts';
import { AnswerSheets } from './answer-sheets.tsx';
import { AnswerTable } from './answer-table.tsx';
import { EmptyCards, PaperCards } from './paper-cards.tsx';
import './paper-page.css';

const PAPERS = ['table', 'sheets', 'cards', 'empty'] as const;
type Paper = (typeof PAPERS)[number];

/** What a room without a screen for everybody is given on paper: forms to answer, and cards. */
export default function PaperPage({ params }: RouteComponentProps<{ readonly id: string }>) {
  return <BehindGate id={params.id}>{(board) => <Papers board={board} />}</BehindGate>;
}

function Papers({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const caller = { board: board.id, token: board.joined?.token ?? '' };
  const { picture, problem } = usePicture(caller, NOW);
  return (
    <PageFrame title={t('paper.title')} wide>
      <div className="paper-page">
        <header className="paper-page__choices">
          <h1>{t('paper.title')}</h1>
          <p>{t('paper.means')}</p>
        </header>
        {problem !== '' && (
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        )}
        {problem === '' && picture === null && <Spinner words={t('pages.history.reading')} />}
        {picture !== null && <Chosen picture={picture} board={board} />}
      </div>
    </PageFrame>
  );
}

function Chosen({ picture, board }: { readonly picture: Picture; readonly board: StoredBoard }) {
  const t = useT();
  const labels = useLabelsOf(picture.template.vocabulary);
  const [paper, setPaper] = useState<Paper>('table');
  const [layer, setLayer] = useState<Layer>('today');
  const [question, setQuestion] = useState('');
  const form = {
    picture,
    title: picture.board.meta.title || board.title || t('board.untitled'),
    question: question.trim(),
    layer,
  };
  const isForm = paper === 'table' || paper === 'sheets';
  return (
    <>
      <div className="paper-page__choices">
        <RadioGroup
          label={t('paper.what')}
          value={paper}
          choices={PAPERS.map((one) => ({
            value: one,
            word: t(`paper.what.${one}`),
            help: t(`paper.what.${one}.help`),
          }))}
          onChoose={setPaper}
        />
        {isForm && (
          <>
            <RadioGroup
              label={t('paper.layer')}
              value={layer}
              choices={LAYERS.map((one) => ({ value: one, word: labels.layer(one) }))}
              onChoose={setLayer}
              beside
            />
            <TextField
              label={t('paper.question')}
              help={t('paper.question.help')}
              value={question}
              onText={setQuestion}
            />
          </>
        )}
        <div className="paper-page__ways">
          <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            {t('pages.history.print')}
          </Button>
          <Link href={`/b/${board.id}`} className={buttonClass('plain')}>
            {t('pages.history.toBoard')}
          </Link>
        </div>
        <h2>{t('paper.preview')}</h2>
      </div>
      {paper === 'table' && <AnswerTable {...form} />}
      {paper === 'sheets' && <AnswerSheets {...form} />}
      {paper === 'cards' && <PaperCards picture={picture} />}
      {paper === 'empty' && <EmptyCards picture={picture} />}
    </>
  );
}
