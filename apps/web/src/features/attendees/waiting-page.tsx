import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { usePeople, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { ProposalList } from './proposal-list.tsx';
import { useSentWords } from './sent-words.ts';
import type { KnownOfRoom } from './use-attendees.ts';

/** What waits for whoever leads: raised hands in their order, written words, proposed actors. */
export function WaitingPage({ room }: { readonly room: KnownOfRoom }) {
  return (
    <div className="attendees">
      <Hands room={room} />
      <Words room={room} />
      <ProposalList />
    </div>
  );
}

function Hands({ room }: { readonly room: KnownOfRoom }) {
  const t = useT();
  const command = useCommand();
  const hands = useWorkshop((day) => day.hands);
  const present = usePeople();
  const known = new Map([...(room.people ?? []), ...present].map((person) => [person.id, person]));
  return (
    <section aria-labelledby="attendees-hands">
      <h3 id="attendees-hands" data-focus-heading="hands" tabIndex={-1}>
        {t('attendees.hands')}
      </h3>
      {hands.length === 0 ? (
        <p className="attendees__none">{t('attendees.hands.none')}</p>
      ) : (
        <ol className="attendees__list" data-focus-group="hands">
          {hands.map(({ participant, at }, index) => {
            const { name = '', organisation = '' } = known.get(participant) ?? {};
            const shown = name || t('attendees.nameless');
            return (
              <li
                key={participant}
                className="attendees__row"
                data-focus-key={`hand:${participant}`}
              >
                <span className="attendees__who">
                  <span className="attendees__number">{index + 1}.</span> <strong>{shown}</strong>
                  <span className="attendees__more">
                    {[organisation, t.date(at, 'time', ownTimeZone())].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Button
                  data-focus-part="main"
                  aria-label={t('attendees.of', { what: t('attendees.hands.lower'), name: shown })}
                  onClick={() => void command({ type: 'hand.lower', participant })}
                >
                  {t('attendees.hands.lower')}
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      {hands.length > 1 && (
        <Button kind="quiet" onClick={() => void command({ type: 'hand.lower' })}>
          {t('attendees.hands.lower.all')}
        </Button>
      )}
    </section>
  );
}

function Words({ room: { done } }: { readonly room: KnownOfRoom }) {
  const t = useT();
  const words = useSentWords((state) => state.words) ?? [];
  return (
    <section aria-labelledby="attendees-words">
      <h3 id="attendees-words" data-focus-heading="words" tabIndex={-1}>
        {t('attendees.words')}
      </h3>
      {words.length === 0 && <p className="attendees__none">{t('attendees.words.none')}</p>}
      {words.length > 0 && (
        <ul className="attendees__list" data-focus-group="words">
          {words.map(({ id, at, text, participant }) => (
            <li key={id} className="attendees__row" data-focus-key={`word:${id}`}>
              <span className="attendees__who">
                <span className="attendees__word">{text}</span>
                <span className="attendees__more">
                  {[
                    participant.name || t('attendees.nameless'),
                    participant.organisation,
                    t.date(at, 'time', ownTimeZone()),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Button
                data-focus-part="main"
                aria-label={t('attendees.of', {
                  what: t('attendees.words.done'),
                  name: participant.name || t('attendees.nameless'),
                })}
                onClick={() => void done(id)}
              >
                {t('attendees.words.done')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
