import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { useT } from '../../i18n/use-t.ts';
import { Picture } from './picture.tsx';
import { runsOf, type SeriesPoint } from './series-runs.ts';
import type { PictureSize } from './use-picture-size.ts';

/** One figure from time to time: the earliest at the left, each point with its figure. */
export function SeriesPicture({
  title,
  points,
  top,
}: {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  /** What the scale must reach at least. */
  readonly top: number;
}) {
  const t = useT();
  const words = points.map(({ when, said }) => t('views.pair', { word: when, said })).join(' ');
  return (
    <Picture title={title} words={words} height={({ em }) => em * 8.4}>
      {(size) => <Drawn size={size} points={points} top={top} />}
    </Picture>
  );
}

function Drawn({
  size: { width, em, small },
  points,
  top,
}: {
  readonly size: PictureSize;
  readonly points: readonly SeriesPoint[];
  readonly top: number;
}) {
  const x = scalePoint<string>()
    .domain(points.map(({ key }) => key))
    .range([em * 2.2, width - em * 2.2]);
  const y = scaleLinear()
    .domain([0, Math.max(top, ...points.map(({ value }) => value ?? 0))])
    .range([em * 6.2, em * 1.8]);
  const at = ({ key }: SeriesPoint) => x(key) ?? 0;
  const step = x.step() || width;
  // Where points stand too close for their words, every second, third … says them, the last always.
  const every = Math.max(1, Math.ceil((em * 4.6) / step));
  const says = (index: number): boolean => (points.length - 1 - index) % every === 0;
  const path = line<SeriesPoint>()
    .defined(({ value }) => value !== null)
    .x(at)
    .y(({ value }) => y(value ?? 0));
  return (
    <g>
      <line className="picture__axis" x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {runsOf(points).map((run) => (
        <path key={run[0]?.key} className="picture__run" d={path(run) ?? ''} />
      ))}
      {points.map((point, index) => (
        <g key={point.key}>
          {point.value !== null && (
            <circle
              className="picture__mark--strong"
              cx={at(point)}
              cy={y(point.value)}
              r={em * 0.35}
            />
          )}
          {says(index) && (
            <>
              <text
                x={at(point)}
                y={(point.value === null ? y(0) : y(point.value)) - em * 0.7}
                textAnchor="middle"
                fontWeight={600}
              >
                {point.said}
              </text>
              <text
                className="picture__soft"
                x={at(point)}
                y={em * 7.6}
                textAnchor="middle"
                fontSize={small}
              >
                {point.when}
              </text>
            </>
          )}
        </g>
      ))}
    </g>
  );
}
