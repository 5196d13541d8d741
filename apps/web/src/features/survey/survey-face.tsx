import { setRating } from '@samsyn/documents';
import { ratingsIn, type Survey } from '@samsyn/workshop';
import { say } from '../../announce/page-announcer.ts';
import { useOwn } from '../../day/use-own.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useHasEnded, useWorkshop } from '../../live/session-context.ts';
import { RatingScale } from './rating-scale.tsx';
import './survey-face.css';
import { SurveyResult } from './survey-result.tsx';
import { useItemWords } from './use-item-words.ts';

/** Enkät: a few statements that each rates alone; afterwards how the room rated, before and after. */
export default function SurveyFace() {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const surveys = useWorkshop((day) => day.surveys);
  const open = surveys.find(({ status }) => status === 'open');
  const closed = surveys.filter(({ status }) => status === 'closed');
  return (
    <main id="main" className="survey" tabIndex={-1} lang={lang}>
      <div className="survey__page">
        {surveys.length === 0 && <p>{t('vote.survey.none')}</p>}
        {open !== undefined && <Sheet survey={open} />}
        {open === undefined && closed.length > 0 && <SurveyResult surveys={closed} />}
      </div>
    </main>
  );
}

function Sheet({ survey }: { readonly survey: Survey }) {
  const t = useT();
  const words = useItemWords(survey.kind);
  const { said, doc } = useOwn();
  const ended = useHasEnded();
  const given = new Map(ratingsIn(said, survey.id).map(({ item, value }) => [item, value]));
  const done = survey.items.filter(({ id }) => given.has(id)).length;
  const { people, answered } = survey.turnout ?? { people: 0, answered: 0 };
  return (
    <>
      <h2>{t('survey.role-clarity.name')}</h2>
      <p className="survey__secret">
        {t(doc === null ? 'vote.survey.viewer' : 'vote.survey.secret')}
      </p>
      {survey.items.map((item) => (
        <RatingScale
          key={item.id}
          statement={words(item)}
          value={given.get(item.id) ?? null}
          onRate={
            doc === null || ended
              ? null
              : (rating) => {
                  setRating(doc, survey.id, item.id, rating);
                  say(t(`survey.rating.${rating}`));
                }
          }
        />
      ))}
      {doc !== null && (
        <p className="survey__done" data-all={done === survey.items.length || undefined}>
          {done === survey.items.length
            ? t('vote.survey.all')
            : t('vote.survey.done', { done, all: survey.items.length })}
        </p>
      )}
      {people > 0 && (
        <p className="survey__secret">{t('vote.survey.turnout', { people, answered })}</p>
      )}
    </>
  );
}
