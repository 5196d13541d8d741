import type { Actor } from '@samsyn/board';
import type { ReactNode } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { usePages } from './use-pages.ts';

/** Stages across, actors down, as large as the wall needs; what does not fit is on further pages. */
export function Matrix({
  stages,
  actors,
  caption,
  lines,
  cell,
}: {
  readonly stages: readonly NumberedStage[];
  readonly actors: readonly Actor[];
  readonly caption: string;
  /** How many lines a cell has. */
  readonly lines: 1 | 2;
  readonly cell: (stage: string, actor: string) => ReactNode;
}) {
  const t = useT();
  const { frame, page, number, count } = usePages(
    stages.length,
    actors.length,
    lines === 1 ? 5 : 8.5,
  );
  const columns = stages.slice(page.column, page.column + page.columns);
  const rows = actors.slice(page.row, page.row + page.rows);
  return (
    <div className="projector-matrix" data-lines={lines} ref={frame}>
      <table>
        <caption className="projector-matrix__caption">
          {caption}
          {count > 1 && <span> {t('projector.page', { number, count })}</span>}
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ stage, number: nth }) => (
              <th key={stage.id} scope="col">
                <span className="projector-matrix__number">{nth}</span> {stage.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((actor) => (
            <tr key={actor.id} style={groupColour(actor.group)}>
              <th scope="row">
                <ActorMark group={actor.group} /> {actor.short || actor.name}
              </th>
              {columns.map(({ stage }) => (
                <td key={stage.id}>{cell(stage.id, actor.id)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
