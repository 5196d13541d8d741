import { scaleBand, scaleSqrt } from 'd3-scale';
import { useT } from '../../i18n/use-t.ts';
import { COVERED, type CoverageRow, NEEDED } from './coverage-rows.ts';
import { Legend } from './legend.tsx';
import { Lines, Picture } from './picture.tsx';
import type { PictureSize } from './use-picture-size.ts';

const HEAD = 2.4;

interface Drawable {
  readonly rows: readonly CoverageRow[];
  readonly nameOf: (row: CoverageRow, index: number) => string;
}

/** Stages down, what each needs across: circles for what there is, an empty box where nobody is. */
export function CoveragePicture({ rows, nameOf }: Drawable) {
  const t = useT();
  const words = rows
    .map((row, index) =>
      t('views.coverage.row', { stage: nameOf(row, index), actors: row.actors, ...row.counts }),
    )
    .join(' ');
  return (
    <>
      <Legend
        entries={[
          {
            mark: <circle className="picture__mark" cx={8} cy={8} r={6} />,
            words: t('views.coverage.some'),
          },
          {
            mark: <rect className="picture__mark--missing" x={2} y={2} width={12} height={12} />,
            words: t('views.coverage.none'),
          },
        ]}
      />
      <Picture
        title={t('views.coverage.picture')}
        words={words}
        height={(size) => size.em * HEAD + rowHeight(size) * rows.length}
      >
        {(size) => <Drawn size={size} rows={rows} nameOf={nameOf} />}
      </Picture>
    </>
  );
}

const isNarrow = ({ width, em }: PictureSize) => width < em * 36;
/** On the wall all stages are to be seen at once. */
const rowHeight = (size: PictureSize) =>
  size.em * (isNarrow(size) ? 3.6 : size.small === size.em ? 2.2 : 2.45);

function Drawn({ size, rows, nameOf }: Drawable & { readonly size: PictureSize }) {
  const t = useT();
  const { width, em, small } = size;
  const narrow = isNarrow(size);
  const names = narrow ? em * 5.2 : Math.min(width * 0.34, em * 17);
  const x = scaleBand<string>().domain(COVERED).range([names, width]);
  const y = scaleBand<string>()
    .domain(rows.map(({ stage }) => stage))
    .range([em * HEAD, em * HEAD + rowHeight(size) * rows.length]);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => Object.values(counts)));
  const radius = scaleSqrt()
    .domain([0, Math.max(4, most)])
    .range([em * 0.45, em * 1.05]);
  const middle = (what: string) => (x(what) ?? 0) + x.bandwidth() / 2;
  return (
    <g>
      {COVERED.map((what) => (
        <text
          key={what}
          x={middle(what)}
          y={em * 1.4}
          textAnchor="middle"
          fontSize={narrow ? small : em}
          fontWeight={600}
        >
          {t(`views.covered.${what}`)}
        </text>
      ))}
      {rows.map((row, index) => {
        const top = y(row.stage) ?? 0;
        const line = top + y.bandwidth() / 2;
        return (
          <g key={row.stage}>
            <line className="picture__line" x1={0} x2={width} y1={top} y2={top} />
            <Lines
              words={nameOf(row, index)}
              x={0}
              y={line}
              size={narrow ? small : em}
              letters={Math.floor(names / (em * (narrow ? 0.5 : 0.54)))}
              most={narrow ? 3 : 2}
            />
            {COVERED.map((what) => {
              const count = row.counts[what];
              const missing = count === 0 && NEEDED.has(what);
              const box = em * 0.8;
              return (
                <g key={what}>
                  {count > 0 && (
                    <circle
                      className="picture__mark"
                      cx={middle(what)}
                      cy={line}
                      r={radius(count)}
                    />
                  )}
                  {missing && (
                    <rect
                      className="picture__mark--missing"
                      x={middle(what) - box}
                      y={line - box}
                      width={box * 2}
                      height={box * 2}
                    />
                  )}
                  <text
                    x={middle(what)}
                    y={line}
                    textAnchor="middle"
                    dominantBaseline="central"
                    fontWeight={missing ? 700 : 400}
                    className={count === 0 && !missing ? 'picture__soft' : undefined}
                  >
                    {count === 0 && !missing ? '–' : count}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}
