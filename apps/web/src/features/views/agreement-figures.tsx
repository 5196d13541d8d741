import { type Analysis, spokenFigures } from '@samsyn/analysis';
import { useT } from '../../i18n/use-t.ts';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { DataTable } from './data-table.tsx';
import { IntervalPicture } from './interval-picture.tsx';
import { intervalRows, spokenInterval } from './interval-rows.ts';
import { useViews } from './views-context.ts';

type ToldRound = Analysis['rounds'][number];

/** After the pattern the figures: the shared picture with its uncertainty, then what experts ask for. */
export function AgreementFigures({ round }: { readonly round: ToldRound }) {
  const t = useT();
  const { place } = useViews();
  const spoken = spokenFigures(t);
  const rows = intervalRows(round).map(({ key, figure }) => {
    const interval = spokenInterval(figure, t);
    const value = spoken.share(figure.value);
    return {
      ...{ key, figure, value, interval },
      word: t(`views.figure.${key}`),
      said: interval === '' ? value : t('views.figure.said', { value, interval }),
    };
  });
  return (
    <section className="view__part" aria-labelledby="view-figures">
      <h3 id="view-figures">{t('views.figures.title')}</h3>
      {rows.length === 0 ? (
        <p>{t('views.figures.none')}</p>
      ) : (
        <>
          <p>
            {t('views.figures.means', {
              share: rows.find(({ key }) => key === 'between')?.value ?? '–',
            })}
          </p>
          {place.form === 'picture' ? (
            <IntervalPicture
              title={t('views.figures.title')}
              rows={rows}
              from={0}
              to={1}
              tick={(value) => spoken.share(value)}
            />
          ) : (
            <DataTable
              caption={t('views.figures.caption')}
              head={[t('views.column.figure'), t('views.column.value'), t('views.column.interval')]}
              rows={rows.map(({ key, word, value, interval }) => ({
                key,
                cells: [word, value, interval || '–'],
              }))}
              figures={[1, 2]}
            />
          )}
        </>
      )}
      {!place.wall && <ExpertPanel round={round} />}
    </section>
  );
}

/** For whoever counts: always together, and never without the share of *don't know*. */
function ExpertPanel({ round }: { readonly round: ToldRound }) {
  const t = useT();
  const words = useRevealWords();
  const { share, decimal } = spokenFigures(t);
  const { expert, unknownShare, people, organisationTypes, templateHash, sensitivity } = round;
  const ends = ({ interval }: ToldRound['expert']['alpha'], say: (value: number) => string) =>
    interval === null ? '–' : `${say(interval[0])} – ${say(interval[1])}`;
  return (
    <details className="view__behind">
      <summary>{t('views.expert.title')}</summary>
      <DataTable
        caption={t('views.expert.caption')}
        head={[t('views.column.figure'), t('views.column.value'), t('views.column.interval')]}
        rows={[
          {
            key: 'percent',
            cells: [
              t('views.expert.percent'),
              share(expert.percent.value),
              ends(expert.percent, share),
            ],
          },
          {
            key: 'alpha',
            cells: [
              t('views.expert.alpha'),
              decimal(expert.alpha.value),
              ends(expert.alpha, decimal),
            ],
          },
          {
            key: 'ac1',
            cells: [t('views.expert.ac1'), decimal(expert.ac1.value), ends(expert.ac1, decimal)],
          },
          { key: 'unknown', cells: [t('views.expert.unknown'), share(unknownShare), '–'] },
          { key: 'people', cells: [t('views.expert.people'), String(people), '–'] },
          { key: 'types', cells: [t('views.expert.types'), String(organisationTypes), '–'] },
          ...sensitivity.map(({ organisationType, shared }) => ({
            key: organisationType,
            cells: [
              t('views.expert.without', { type: words.type(organisationType) }),
              share(shared),
              '–',
            ],
          })),
        ]}
        figures={[1, 2]}
      />
      <p>{t('views.expert.hash', { hash: templateHash })}</p>
    </details>
  );
}
