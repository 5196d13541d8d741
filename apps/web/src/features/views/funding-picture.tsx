import { scaleLinear } from 'd3-scale';
import { useT } from '../../i18n/use-t.ts';
import type { FundingBar } from './funding-rows.ts';
import { Legend } from './legend.tsx';
import { Lines, Picture } from './picture.tsx';
import type { PictureSize } from './use-picture-size.ts';

const ROW = 3.4;

interface Drawable {
  readonly bars: readonly FundingBar[];
  readonly nameOf: (stage: string) => string;
}

/** The money that cards speak of: needs filled as far as they are covered, possibilities as outlines. */
export function FundingPicture({ bars, nameOf }: Drawable) {
  const t = useT();
  const words = bars
    .map((bar) => t('views.pair', { word: nameOf(bar.stage), said: barWords(bar, t) }))
    .join(' ');
  return (
    <>
      <Legend
        entries={(['lacking', 'strong', 'open'] as const).map((mark) => ({
          mark: <rect className={`picture__mark--${mark}`} x={2} y={3} width={12} height={10} />,
          words: t(`views.funding.mark.${mark}`),
        }))}
      />
      <Picture
        title={t('views.funding.picture')}
        words={words}
        height={(size) => size.em * (ROW + (isNarrow(size) ? 1.2 : 0)) * bars.length}
      >
        {(size) => <Drawn size={size} bars={bars} nameOf={nameOf} />}
      </Picture>
    </>
  );
}

const isNarrow = ({ width, em }: PictureSize) => width < em * 44;

export function barWords(
  { kind, when, amount, uncovered }: FundingBar,
  t: ReturnType<typeof useT>,
): string {
  return t(`views.funding.bar.${kind}`, {
    ...{ when, amount: t.number(amount) },
    uncovered: t.number(uncovered),
    state: uncovered === 0 ? 'covered' : uncovered === amount ? 'bare' : 'part',
  });
}

function Drawn({ size, bars, nameOf }: Drawable & { readonly size: PictureSize }) {
  const t = useT();
  const { width, em } = size;
  const narrow = isNarrow(size);
  const names = narrow ? 0 : em * 16;
  const row = em * (ROW + (narrow ? 1.2 : 0));
  const x = scaleLinear()
    .domain([0, Math.max(...bars.map(({ amount }) => amount))])
    .range([0, width - names - em]);
  return (
    <g>
      {bars.map((bar, index) => {
        const top = row * index;
        const high = em * 1.2;
        const line = top + row - em * 1.9;
        const covered = bar.amount - bar.uncovered;
        return (
          <g key={`${bar.stage}/${bar.kind}/${bar.when}`}>
            <line className="picture__line" x1={0} x2={width} y1={top} y2={top} />
            <Lines
              words={nameOf(bar.stage)}
              x={0}
              y={narrow ? top + em * 0.9 : top + row / 2}
              size={em}
              weight={600}
              letters={Math.floor((narrow ? width : names) / (em * 0.55))}
              most={narrow ? 1 : 2}
            />
            <text x={names} y={line - em * 0.35} fontSize={em}>
              {barWords(bar, t)}
            </text>
            {bar.kind === 'possibility' ? (
              <rect
                className="picture__mark--open"
                x={names}
                y={line}
                width={x(bar.amount)}
                height={high}
              />
            ) : (
              <>
                <rect
                  className="picture__mark--lacking"
                  x={names}
                  y={line}
                  width={x(bar.amount)}
                  height={high}
                />
                {covered > 0 && (
                  <rect
                    className="picture__mark--strong"
                    x={names}
                    y={line}
                    width={x(covered)}
                    height={high}
                  />
                )}
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
