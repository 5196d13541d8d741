import type { Figure } from '@samsyn/analysis';
import { scaleLinear } from 'd3-scale';
import { useT } from '../../i18n/use-t.ts';
import { Lines, Picture } from './picture.tsx';
import type { PictureSize } from './use-picture-size.ts';

export interface DrawnFigure {
  readonly key: string;
  readonly word: string;
  readonly figure: Figure;
  /** The figure in words, with its interval. */
  readonly said: string;
}

const isNarrow = ({ width, em }: PictureSize) => width < em * 44;
const rowHeight = (size: PictureSize) => size.em * (isNarrow(size) ? 3.6 : 2.6);

/** Figures as a point each on one scale, with the line in which they may swing. */
export function IntervalPicture({
  title,
  rows,
  from,
  to,
  tick,
}: {
  readonly title: string;
  readonly rows: readonly DrawnFigure[];
  /** Ends of the scale. */
  readonly from: number;
  readonly to: number;
  readonly tick: (value: number) => string;
}) {
  const t = useT();
  const words = rows.map(({ word, said }) => t('views.pair', { word, said })).join(' ');
  return (
    <Picture
      title={title}
      words={words}
      height={(size) => rowHeight(size) * rows.length + size.em * 2.2}
    >
      {(size) => <Drawn {...{ size, rows, from, to, tick }} />}
    </Picture>
  );
}

function Drawn({
  size,
  rows,
  from,
  to,
  tick,
}: {
  readonly size: PictureSize;
  readonly rows: readonly DrawnFigure[];
  readonly from: number;
  readonly to: number;
  readonly tick: (value: number) => string;
}) {
  const { width, em, small } = size;
  const narrow = isNarrow(size);
  const row = rowHeight(size);
  // On a phone the words stand over each line, where they would leave it no room beside.
  const names = narrow ? 0 : em * 17;
  const said = narrow ? 0 : em * (1 + 0.54 * Math.max(...rows.map((row) => row.said.length)));
  const x = scaleLinear()
    .domain([from, to])
    .range([names + em * (narrow ? 1.4 : 1), width - said - em * (narrow ? 2 : 1)])
    .clamp(true);
  const bottom = row * rows.length;
  return (
    <g>
      {x.ticks(narrow ? 3 : 5).map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? 'picture__axis' : 'picture__line'}
            x1={x(value)}
            x2={x(value)}
            y1={0}
            y2={bottom + em * 0.4}
          />
          <text
            className="picture__soft"
            x={x(value)}
            y={bottom + em * 1.5}
            fontSize={small}
            textAnchor="middle"
          >
            {tick(value)}
          </text>
        </g>
      ))}
      {rows.map(({ key, word, figure, said: saying }, index) => {
        const top = row * index;
        const y = narrow ? top + em * 2.5 : top + row / 2;
        const line = narrow ? top + em * 0.9 : y;
        const { value, interval } = figure;
        if (value === null) return null;
        return (
          <g key={key}>
            <Lines
              words={word}
              x={0}
              y={line}
              size={narrow ? small : em}
              letters={Math.floor((narrow ? width - em * 6 : names) / (em * 0.53))}
              most={narrow ? 1 : 2}
            />
            {interval !== null && (
              <line
                className="picture__swing"
                x1={x(interval[0])}
                x2={x(interval[1])}
                y1={y}
                y2={y}
              />
            )}
            <circle className="picture__mark--strong" cx={x(value)} cy={y} r={em * 0.45} />
            <text
              x={width}
              y={line}
              textAnchor="end"
              dominantBaseline="central"
              fontSize={narrow ? small : em}
            >
              {saying}
            </text>
          </g>
        );
      })}
    </g>
  );
}
