import type { Actor } from '@samsyn/board';
import { type ReactNode, useRef } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { type Page, pagesOf } from './pages.ts';
import { usePages, useRoom } from './use-pages.ts';

interface MatrixParts {
  readonly stages: readonly NumberedStage[];
  readonly actors: readonly Actor[];
  readonly caption: string;
  /** How many lines a cell has. */
  readonly lines: 1 | 2;
  readonly cell: (stage: string, actor: string) => ReactNode;
}

/** Of a row, in hundredths of the window's height. */
const ROW_HEIGHTS = { 1: 5, 2: 8.5 } as const;

/** Stages across, actors down, as large as the wall needs; what does not fit is on further pages. */
export function Matrix(parts: MatrixParts) {
  const t = useT();
  const { stages, actors, lines } = parts;
  const rowHeight = ROW_HEIGHTS[lines];
  const { frame, page, number, count } = usePages(stages.length, actors.length, rowHeight);
  return (
    <div className="projector-matrix" data-lines={lines} ref={frame}>
      <MatrixPage
        {...parts}
        page={page}
        which={count > 1 ? t('projector.page', { number, count }) : ''}
      />
    </div>
  );
}

/** The same with all its pages after each other, for whoever turns them. */
export function MatrixInPages(parts: MatrixParts) {
  const { stages, actors, lines } = parts;
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, ROW_HEIGHTS[lines]);
  const pages = pagesOf(
    { count: stages.length, fit: room.columns },
    { count: actors.length, fit: room.rows },
  );
  return (
    <div className="wall-maps">
      {pages.map((page, index) => (
        <div
          key={`${page.column}/${page.row}`}
          ref={index === 0 ? frame : null}
          className="projector-matrix"
          data-lines={lines}
        >
          <MatrixPage {...parts} page={page} which="" />
        </div>
      ))}
    </div>
  );
}

function MatrixPage({
  stages,
  actors,
  caption,
  cell,
  page,
  which,
}: MatrixParts & { readonly page: Page; readonly which: string }) {
  const columns = stages.slice(page.column, page.column + page.columns);
  const rows = actors.slice(page.row, page.row + page.rows);
  return (
    <table>
      <caption className="projector-matrix__caption">
        {caption}
        {which !== '' && <span> {which}</span>}
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
  );
}
