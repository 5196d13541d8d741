import { RATINGS, type Survey } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { useItemWords } from './use-item-words.ts';

/** How the room rated: a row of figures for each time that it was asked, so that they can be compared. */
export function SurveyResult({ surveys }: { readonly surveys: readonly Survey[] }) {
  const t = useT();
  const latest = surveys.at(-1);
  const words = useItemWords(latest?.kind ?? '');
  if (latest === undefined) return null;
  const asked = surveys.filter(({ kind }) => kind === latest.kind);
  return (
    <>
      <h2>{t('survey.role-clarity.name')}</h2>
      {latest.items.map((item) => (
        <section key={item.id} className="survey__item" aria-label={words(item)}>
          <h3>{words(item)}</h3>
          <div className="survey__scroll">
            <table className="survey__table">
              <thead>
                <tr>
                  <th scope="col">{t('vote.survey.time')}</th>
                  {RATINGS.map((rating) => (
                    <th key={rating} scope="col" title={t(`survey.rating.${rating}`)}>
                      {rating}
                    </th>
                  ))}
                  <th scope="col">{t('vote.survey.median')}</th>
                  <th scope="col">{t('vote.survey.answers')}</th>
                </tr>
              </thead>
              <tbody>
                {asked.map((survey, index) => (
                  <Row key={survey.id} survey={survey} item={item.id} number={index + 1} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <p className="survey__secret">{t('vote.survey.scale')}</p>
    </>
  );
}

function Row({
  survey,
  item,
  number,
}: {
  readonly survey: Survey;
  readonly item: string;
  readonly number: number;
}) {
  const t = useT();
  const result = survey.results?.items.find((one) => one.item === item);
  const most = Math.max(1, ...(result?.counts ?? []));
  const when = t('vote.survey.nth', { number });
  if (result === undefined || result.counts.length === 0) {
    return (
      <tr>
        <th scope="row">{when}</th>
        <td colSpan={RATINGS.length + 1}>{t('result.label.few')}</td>
        <td>{result?.n ?? 0}</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{when}</th>
      {result.counts.map((count, index) => (
        <td key={RATINGS[index]}>
          <span className="survey__count">{count}</span>
          <svg
            className="survey__bar"
            viewBox="0 0 10 24"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect y={24 - (24 * count) / most} width="10" height={(24 * count) / most} />
          </svg>
        </td>
      ))}
      <td>{result.median === null ? '–' : t.number(result.median)}</td>
      <td>{result.n}</td>
    </tr>
  );
}
