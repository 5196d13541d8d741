import { BoardText } from '../../board-parts/board-text.tsx';
import { phaseSpans } from '../board/board-model.ts';

/** The phases over the stages of a map; nothing where no stage has one. */
export function PhaseRow({
  stages,
  corners = 1,
}: {
  readonly stages: Parameters<typeof phaseSpans>[0];
  /** How many columns stand before the stages. */
  readonly corners?: number;
}) {
  const spans = phaseSpans(stages);
  if (spans.every(({ name }) => name === '')) return null;
  return (
    <tr className="map__phases">
      <td className="map__corner" colSpan={corners} />
      {spans.map(({ name, from, length }) =>
        // A head without words is none: stages of no phase have an empty cell over them.
        name === '' ? (
          <td key={from} colSpan={length} className="map__phase" />
        ) : (
          <th key={from} scope="colgroup" colSpan={length} className="map__phase">
            <span>
              <BoardText text={name} />
            </span>
          </th>
        ),
      )}
    </tr>
  );
}
