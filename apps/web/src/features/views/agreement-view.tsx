import { describeNote, spokenFigures } from '@samsyn/analysis';
import { type ReactNode, useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { InViewContext } from '../../live/in-view.ts';
import { useInView, useTemplate } from '../../live/session-context.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { RevealScreen } from '../projector/reveal-screen.tsx';
import { LabelFilter } from '../reveal/label-filter.tsx';
import { revealRows } from '../reveal/reveal-lanes.ts';
import { RevealMap } from '../reveal/reveal-map.tsx';
import { useReveal } from '../reveal/reveal-store.ts';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import { RoundChoice } from '../reveal/round-choice.tsx';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { AgreementFigures } from './agreement-figures.tsx';
import { agreementTable } from './agreement-table.ts';
import { DataTable } from './data-table.tsx';
import { toldOf } from './interval-rows.ts';
import { OpenedCell } from './opened-cell.tsx';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

const NOTHING = new Map<string, never>();

/** Enighetskartan: how many see the actor there, how alike they say it, and in a word. */
export function AgreementView({ round }: { readonly round: RevealedRound }) {
  const t = useT();
  const labels = useLabels();
  const words = useRevealWords();
  const { told, rounds, place } = useViews();
  const stages = useTemplate((template) => template.stages);
  const actors = useTemplate((template) => template.actors);
  const hidden = useReveal((state) => state.hidden);
  const rows = useMemo(() => revealRows(round, { stages, actors }), [round, stages, actors]);
  const analysed = toldOf(told, round);
  if (analysed === undefined) return null;
  const timeZone = ownTimeZone();
  const { people, organisationTypes, unknownShare } = round.results;
  const lead = [
    round.question,
    t('views.agreement.lead', { people, types: organisationTypes }),
    unknownShare ? t('views.unknownShare', { share: spokenFigures(t).share(unknownShare) }) : '',
  ];
  return (
    <ViewFrame
      title={t('views.agreement.title', { picture: labels.layer(round.layer) })}
      lead={lead.filter((part) => part !== '').join(' ')}
      tools={<RoundChoice rounds={rounds} shown={round} />}
      picture={
        place.wall ? (
          <RevealScreen round={round} inPages />
        ) : (
          <div className="view__beside">
            <div className="view__map">
              <p className="view__hint">{t('views.agreement.hint')}</p>
              <LabelFilter round={round} />
              <AnswersAlone>
                <RevealMap round={round} rows={rows} words={words} own={NOTHING} />
              </AnswersAlone>
            </div>
            <OpenedCell round={round} words={words} />
          </div>
        )
      }
      fills
      table={<DataTable {...agreementTable(round.results.cells, hidden, words, t)} />}
      more={<AgreementFigures round={analysed} />}
      notes={[describeNote(analysed.note, t, timeZone)]}
      people={{ people, types: organisationTypes }}
    />
  );
}

/** The answers as they were given: what the room agreed on since stands in the cell that one opens. */
function AnswersAlone({ children }: { readonly children: ReactNode }) {
  const inView = useInView();
  const alone = useMemo(() => {
    const board = { ...inView.board.store.getState(), settled: new Map() };
    return { ...inView, board: { ...inView.board, store: createStore(() => board) } };
  }, [inView]);
  return <InViewContext value={alone}>{children}</InViewContext>;
}
