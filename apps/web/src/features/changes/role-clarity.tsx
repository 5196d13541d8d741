import { RATINGS, ROLE_CLARITY, type Survey, type SurveyResults } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';

type Item = SurveyResults['items'][number];

/** Role clarity before and after: how many gave each rating, the middle one, and how alike. */
export function RoleClarity() {
  const t = useT();
  const surveys = useWorkshop((day) => day.surveys);
  const asked = surveys.filter(
    (survey) => survey.kind === ROLE_CLARITY.kind && survey.results !== undefined,
  );
  const [before, after] = [asked[0], asked.at(-1)];
  if (before === undefined || after === undefined) return null;
  const twice = before.id !== after.id;
  return (
    <section className="role-clarity" aria-labelledby="role-clarity-title">
      <h3 id="role-clarity-title">{t('survey.role-clarity.name')}</h3>
      {!twice && <p>{t('reveal.clarity.once')}</p>}
      <ul>
        {ROLE_CLARITY.items.map((item) => (
          <li key={item}>
            <p className="role-clarity__statement">{t(`survey.role-clarity.${item}`)}</p>
            <Ratings word={t('reveal.changes.before')} item={itemOf(before, item)} />
            {twice && <Ratings word={t('reveal.changes.after')} item={itemOf(after, item)} />}
          </li>
        ))}
      </ul>
      <p className="changes__caveat">{t('reveal.clarity.caveat')}</p>
    </section>
  );
}

function itemOf(survey: Survey, item: string): Item | undefined {
  return survey.results?.items.find((one) => one.item === item);
}

function Ratings({ word, item }: { readonly word: string; readonly item: Item | undefined }) {
  const t = useT();
  if (item === undefined || item.median === null) {
    return (
      <p className="ratings">
        <span className="ratings__word">{word}</span> {t('reveal.clarity.few')}
      </p>
    );
  }
  const most = Math.max(...item.counts);
  return (
    <div className="ratings">
      <span className="ratings__word">{word}</span>
      <ol className="ratings__bars">
        {RATINGS.map((rating, index) => (
          <li key={rating} title={t(`survey.rating.${rating}`)}>
            <span
              className="ratings__bar"
              style={{ blockSize: `${(100 * (item.counts[index] ?? 0)) / most}%` }}
              aria-hidden="true"
            />
            <span className="ratings__count">
              <span className="visually-hidden">{t(`survey.rating.${rating}`)}: </span>
              {item.counts[index] ?? 0}
            </span>
            <span className="ratings__rating" aria-hidden="true">
              {rating}
            </span>
          </li>
        ))}
      </ol>
      <span>
        {t('reveal.clarity.median', { median: t.number(item.median), n: item.n })}
        {item.consensus !== null &&
          `, ${t('reveal.clarity.consensus', {
            share: t.number(item.consensus, { style: 'percent' }),
          })}`}
      </span>
    </div>
  );
}
