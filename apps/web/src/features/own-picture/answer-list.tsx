import { type Actor, type Cell, cellKey, laneGroups, type Stage } from '@samsyn/board';
import { memo, useMemo } from 'react';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView, useTemplate } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { Button } from '../../ui/button.tsx';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { ListStageHead } from '../list-view/list-stage-head.tsx';
import './answer-list.css';
import { AnswerRow } from './answer-row.tsx';
import { goToStage } from './go-to-stage.ts';
import { useAnswers, useOwn } from './own-context.ts';
import { ownProgress } from './own-progress.ts';
import { StageDone } from './stage-done.tsx';

/** One stage as a list of questions: what does each actor do here? Every row is answered in place. */
export const AnswerList = memo(function AnswerList({
  stage,
  number,
}: {
  readonly stage: Stage;
  readonly number: number;
}) {
  const labels = useLabels();
  const may = useMayEditInView();
  const grouping = useSettings((settings) => settings.grouping);
  const { round } = useOwn();
  const asked = useAsked(stage.id);
  const group = `stage:${stage.id}`;
  const cell = (actor: Actor): Cell => ({ layer: round.layer, stage: stage.id, actor: actor.id });
  return (
    <section className="list-stage">
      <ListStageHead stage={stage} number={number} group={group} />
      {laneGroups(asked, grouping).map(({ id, actors }) => (
        <div key={id} className="answer-group">
          <h3 className="answer-group__title">{labels.group(grouping, id)}</h3>
          <ul className="answer-group__rows" data-focus-group={group}>
            {actors.map((actor) => (
              <AnswerRow
                key={actor.id}
                of={cellKey(cell(actor))}
                actor={actor}
                stage={stage.name}
                fixed={!may}
              />
            ))}
          </ul>
        </div>
      ))}
      <StageDone stage={stage.id} fixed={!may} hint />
      {may && <Onwards from={stage.id} />}
    </section>
  );
});

/** Where one stage is shown at a time: on to the next that is left, when this one is done. */
function Onwards({ from }: { readonly from: string }) {
  const t = useT();
  const phone = useMatches(PHONE);
  const done = useAnswers((picture) => picture.done);
  const { now } = ownProgress(useShownStages(), done, null);
  if (!phone || !done.has(from)) return null;
  if (now === null) return <p className="answer-list__finished">{t('own.finished')}</p>;
  return (
    <Button kind="primary" className="answer-list__on" onClick={() => goToStage(now.stage.id)}>
      {t('own.on', { number: now.number, stage: now.stage.name })}
    </Button>
  );
}

/** The actors that the round asks about in a stage. */
function useAsked(stage: string): readonly Actor[] {
  const { round } = useOwn();
  const actors = useTemplate((template) => template.actors);
  return useMemo(() => {
    const { cells } = round;
    if (cells === undefined) return actors;
    const here = new Set(cells.filter((cell) => cell.stage === stage).map(({ actor }) => actor));
    return actors.filter(({ id }) => here.has(id));
  }, [round, actors, stage]);
}
