import { scaleLinear } from 'd3-scale';
import { useT } from '../../i18n/use-t.ts';
import type { RevealWords } from '../reveal/use-reveal-words.ts';
import { Legend } from './legend.tsx';
import type { SeenRow } from './organisation-rows.ts';
import { Lines, Picture } from './picture.tsx';
import type { PictureSize } from './use-picture-size.ts';

const ROW = 2.5;
const HEAD = 2.4;

/** Stage by stage how many of us and how many of the others see us there; the line is the difference. */
export function OrganisationPicture({
  actor,
  rows,
  words,
}: {
  readonly actor: string;
  readonly rows: readonly SeenRow[];
  readonly words: Pick<RevealWords, 'stage'>;
}) {
  const t = useT();
  const said = rows
    .map((row) => t('views.organisation.row', { ...row, stage: words.stage(row.stage) }))
    .join(' ');
  return (
    <>
      <Legend
        entries={[
          {
            mark: <circle className="picture__mark--strong" cx={8} cy={8} r={6} />,
            words: t('views.organisation.us'),
          },
          {
            mark: <rect className="picture__mark--open" x={2} y={2} width={12} height={12} />,
            words: t('views.organisation.others'),
          },
        ]}
      />
      <Picture
        title={t('views.organisation.picture', { actor })}
        words={said}
        height={({ em }) => em * (ROW * rows.length + HEAD)}
      >
        {(size) => <Drawn size={size} rows={rows} words={words} />}
      </Picture>
    </>
  );
}

function Drawn({
  size: { width, em, small },
  rows,
  words,
}: {
  readonly size: PictureSize;
  readonly rows: readonly SeenRow[];
  readonly words: Pick<RevealWords, 'stage'>;
}) {
  const t = useT();
  const narrow = width < em * 44;
  const names = narrow ? em * 7 : em * 15;
  const kinds = narrow ? 0 : em * 14;
  const x = scaleLinear()
    .domain([0, 1])
    .range([names + em, width - kinds - em * 1.6]);
  const bottom = em * (HEAD + ROW * rows.length);
  return (
    <g>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line
            className={share === 0 ? 'picture__axis' : 'picture__line'}
            x1={x(share)}
            x2={x(share)}
            y1={em * (HEAD - 0.4)}
            y2={bottom}
          />
          <text
            className="picture__soft"
            x={x(share)}
            y={em * 1.4}
            fontSize={small}
            textAnchor="middle"
          >
            {t.number(share, { style: 'percent' })}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const y = em * (HEAD + ROW * (index + 0.5));
        const [ours, theirs] = [x(row.self / row.nSelf), x(row.others / row.nOthers)];
        const strong = row.kind === 'more' || row.kind === 'hidden';
        return (
          <g key={row.stage}>
            <Lines
              words={words.stage(row.stage)}
              x={0}
              y={y}
              size={narrow ? small : em}
              letters={Math.floor(names / (em * 0.53))}
            />
            <line
              className={strong ? 'picture__swing' : 'picture__axis'}
              x1={ours}
              x2={theirs}
              y1={y}
              y2={y}
            />
            <rect
              className="picture__mark--open"
              x={theirs - em * 0.5}
              y={y - em * 0.5}
              width={em}
              height={em}
            />
            <circle className="picture__mark--strong" cx={ours} cy={y} r={em * 0.36} />
            {!narrow && (
              <text
                x={width - kinds + em * 0.5}
                y={y}
                dominantBaseline="central"
                fontWeight={strong ? 700 : 400}
                className={strong ? undefined : 'picture__soft'}
              >
                {t(`reveal.self.kind.${row.kind}`)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
