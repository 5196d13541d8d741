import { type Actor, type Cell, cellKey, laneGroups } from '@samsyn/board';
import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { type NumberedStage, useShownStages } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView, useTemplate } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { Button } from '../../ui/button.tsx';
import { AnswerSelect } from './answer-row.tsx';
import { useAnswers, useOwn } from './own-context.ts';
import { neighbourCell } from './paper-keys.ts';
import './paper-form.css';
import { StageDone } from './stage-done.tsx';

/** A paper form as a table, to be copied from paper with few keys: stages across, actors down. */
export default function PaperForm() {
  const t = useT();
  const labels = useLabels();
  const stages = useShownStages();
  const actors = useTemplate((template) => template.actors);
  const grouping = useSettings((settings) => settings.grouping);
  const may = useMayEditInView();
  const groups = useMemo(() => laneGroups(actors, grouping), [actors, grouping]);
  return (
    <main className="own__main" id="main" tabIndex={-1}>
      <p className="paper__help">{t('own.paper.help')}</p>
      <section
        className="paper__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={t('own.paper.label')}
      >
        <table className="paper" onKeyDown={onKeyDown}>
          <caption className="visually-hidden">{t('own.paper.label')}</caption>
          <thead>
            <tr>
              <td />
              {stages.map(({ stage, number }) => (
                <th key={stage.id} scope="col">
                  {number} {stage.name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className="paper__group">
                <th scope="rowgroup" colSpan={stages.length + 1}>
                  {labels.group(grouping, group.id)}
                </th>
              </tr>
              {group.actors.map((actor) => (
                <PaperRow key={actor.id} actor={actor} stages={stages} />
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">
                <AllDone />
              </th>
              {stages.map(({ stage }) => (
                <td key={stage.id}>
                  <StageDone stage={stage.id} fixed={!may} short />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </main>
  );
}

function PaperRow({
  actor,
  stages,
}: {
  readonly actor: Actor;
  readonly stages: readonly NumberedStage[];
}) {
  const { round } = useOwn();
  const may = useMayEditInView();
  const asked = useMemo(() => new Set(round.cells?.map((c) => `${c.stage}/${c.actor}`)), [round]);
  return (
    <tr style={groupColour(actor.group)}>
      <th scope="row" className="paper__actor">
        <span>
          <ActorMark group={actor.group} /> {actor.name}
        </span>
      </th>
      {stages.map(({ stage }) => {
        const cell: Cell = { layer: round.layer, stage: stage.id, actor: actor.id };
        const isAsked = round.cells === undefined || asked.has(`${stage.id}/${actor.id}`);
        return (
          <td key={stage.id}>
            {isAsked && (
              <AnswerSelect
                of={cellKey(cell)}
                actor={actor.name}
                stage={stage.name}
                fixed={!may}
                blank="–"
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** A paper that has been handed in is done, whatever stages are blank on it. */
function AllDone() {
  const t = useT();
  const { edit, round } = useOwn();
  const may = useMayEditInView();
  const left = useAnswers(({ done }) => round.stages.length - done.size);
  return (
    <Button
      aria-disabled={left === 0 || !may || undefined}
      onClick={() => {
        if (may) for (const stage of round.stages) edit.setDone(stage, true);
      }}
    >
      {t('own.paper.all')}
    </Button>
  );
}

/** Enter goes down a column, Ctrl and an arrow to the neighbour; letters choose as in any list. */
function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(
    (row) => [...row.cells].map((cell) => cell.querySelector('select')),
  );
  const next = neighbourCell(rows, event.target, event);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}
