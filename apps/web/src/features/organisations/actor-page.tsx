import type { ActorPicture, Counts } from '@samsyn/workshop';
import { groupColour } from '../../board-parts/actor-mark.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useTemplate } from '../../live/session-context.ts';
import { AnswerStack } from '../reveal/answer-stack.tsx';
import { stackParts } from '../reveal/stack-parts.ts';
import type { RevealWords } from '../reveal/use-reveal-words.ts';
import './actor-page.css';
import { involved, isSeen, pictureKind, widestOf } from './pictures.ts';

/** *Så ser vi oss · så ser de andra oss*: the differences in words, then stage by stage. */
export function ActorPage({
  actor,
  pictures,
  words,
}: {
  readonly actor: string;
  readonly pictures: readonly ActorPicture[];
  readonly words: RevealWords;
}) {
  const t = useT();
  const group = useTemplate(({ actors }) => actors.find(({ id }) => id === actor)?.group ?? '');
  const seen = pictures.filter((one) => isSeen(one));
  const unseen = pictures.filter((one) => !isSeen(one));
  const nSelf = Math.max(...pictures.map((one) => one.nSelf));
  return (
    <div className="actor-page" style={groupColour(group)}>
      <WidestDifferences pictures={pictures} words={words} />
      <table className="actor-page__table">
        <caption className="visually-hidden">
          {t('reveal.self.caption', { actor: words.actor(actor) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('reveal.self.stage')}</th>
            <th scope="col">{t('reveal.self.us')}</th>
            <th scope="col">{t('reveal.self.others')}</th>
            <th scope="col">{t('reveal.self.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.map((picture) => (
            <tr key={picture.stage}>
              <th scope="row">{words.stage(picture.stage)}</th>
              <td data-head={t('reveal.self.us')}>
                <Picture counts={picture.self} n={picture.nSelf} words={words} />
              </td>
              <td data-head={t('reveal.self.others')}>
                <Picture counts={picture.others} n={picture.nOthers} words={words} />
              </td>
              <td className={`actor-page__kind actor-page__kind--${pictureKind(picture)}`}>
                {t(`reveal.self.kind.${pictureKind(picture)}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unseen.length > 0 && (
        <p>
          {t('reveal.self.unseen', {
            stages: t.list(unseen.map(({ stage }) => words.stage(stage))),
          })}
        </p>
      )}
      <p className="actor-page__caveat">
        {nSelf <= 2 && `${t('reveal.self.anecdote', { count: nSelf })} `}
        {t('reveal.self.caveat')}
      </p>
    </div>
  );
}

/** Where the two pictures part most, each difference as a sentence. */
export function WidestDifferences({
  pictures,
  words,
}: {
  readonly pictures: readonly ActorPicture[];
  readonly words: Pick<RevealWords, 'stage'>;
}) {
  const t = useT();
  const widest = widestOf(pictures);
  if (widest.length === 0) return <p>{t('reveal.self.alike')}</p>;
  return (
    <ol className="actor-page__widest" aria-label={t('reveal.self.widest')}>
      {widest.map((picture) => (
        <li key={picture.stage}>
          <Difference picture={picture} words={words} />
        </li>
      ))}
    </ol>
  );
}

function Difference({
  picture,
  words,
}: {
  readonly picture: ActorPicture;
  readonly words: Pick<RevealWords, 'stage'>;
}) {
  const t = useT();
  const { stage, self, nSelf, others, nOthers } = picture;
  const kind = picture.direction > 0 ? 'more' : 'hidden';
  return (
    <>
      <b className={`actor-page__kind actor-page__kind--${kind}`}>
        {t(`reveal.self.kind.${kind}`)}
      </b>
      <span>
        {t(`reveal.self.sentence.${kind}`, {
          stage: words.stage(stage),
          self: involved(self, nSelf),
          nSelf,
          others: involved(others, nOthers),
          nOthers,
        })}
      </span>
    </>
  );
}

function Picture({
  counts,
  n,
  words,
}: {
  readonly counts: Counts;
  readonly n: number;
  readonly words: RevealWords;
}) {
  const t = useT();
  const parts = stackParts({ counts, unknown: 0 });
  return (
    <>
      <AnswerStack cell={{ counts, unknown: 0 }} words={words} />
      <span className="actor-page__counts">
        {t('reveal.self.counts', {
          answers: parts.map(({ answer, count }) => `${count} ${words.answer(answer)}`).join(', '),
          n,
        })}
      </span>
    </>
  );
}
