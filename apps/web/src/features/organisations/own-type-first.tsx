import { ENOUGH_PEOPLE } from '@samsyn/workshop';
import { useCallback, useEffect, useState } from 'react';
import { readTheirs, type Theirs } from '../../api/theirs.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import { type RevealWords, useRevealWords } from '../reveal/use-reveal-words.ts';
import { ActorPage } from './actor-page.tsx';
import './own-type-first.css';

/**
 * For whoever is one of one or two from their kind of organisation: their own picture before
 * anybody else is shown it, and the question whether others may see it.
 */
export function OwnTypeFirst({ round }: { readonly round: RevealedRound }) {
  const t = useT();
  const { theirs, read } = useTheirs(round);
  const [open, setOpen] = useState(false);
  if (theirs?.organisationType == null || theirs.people >= ENOUGH_PEOPLE) return null;
  const { name } = theirs.organisationType;
  const state = theirs.pooled ? (theirs.given ? 'waiting' : 'pooled') : 'shown';
  return (
    <section className="own-type" aria-label={t('reveal.theirs.title', { type: name })}>
      <p>{t(`reveal.theirs.${state}`, { type: name, people: theirs.people })}</p>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('reveal.theirs.open')}
      </Button>
      {open && (
        <TheirsDialog
          round={round}
          theirs={theirs}
          name={name}
          onChange={read}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function TheirsDialog({
  round,
  theirs,
  name,
  onChange,
  onClose,
}: {
  readonly round: RevealedRound;
  readonly theirs: Theirs;
  readonly name: string;
  readonly onChange: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useT();
  const words = useRevealWords();
  const command = useCommand();
  const give = async (given: boolean): Promise<void> => {
    if (await command({ type: 'consent.give', round: round.id, given })) await onChange();
  };
  const { people, given } = theirs;
  return (
    <Dialog title={t('reveal.theirs.title', { type: name })} size="wide" onClose={onClose}>
      <p>{t('reveal.theirs.first', { type: name, people })}</p>
      <Pictures theirs={theirs} words={words} />
      <section className="own-type__question" aria-labelledby="own-type-question">
        <h3 id="own-type-question">{t('reveal.theirs.question', { type: name })}</h3>
        <ul>
          <li>{t('reveal.theirs.what', { type: name, people })}</li>
          <li>{t('reveal.theirs.whom')}</li>
          {people > 1 && <li>{t('reveal.theirs.both', { people })}</li>}
          <li>{t('reveal.theirs.others')}</li>
          <li>{t('reveal.theirs.back')}</li>
        </ul>
        <p role="status">
          {t(given ? 'reveal.theirs.said.yes' : 'reveal.theirs.said.no', { type: name })}
        </p>
        <div className="own-type__answers">
          {/* The same button all along: the focus stays on it. */}
          <Button onClick={() => void give(!given)}>
            {given ? t('reveal.theirs.withdraw') : t('reveal.theirs.yes', { type: name })}
          </Button>
          {!given && <Button onClick={onClose}>{t('reveal.theirs.no')}</Button>}
        </div>
      </section>
    </Dialog>
  );
}

function Pictures({ theirs, words }: { readonly theirs: Theirs; readonly words: RevealWords }) {
  const t = useT();
  const actors = [...new Set(theirs.picture.map(({ actor }) => actor))];
  if (actors.length === 0) return <p>{t('reveal.theirs.nothing')}</p>;
  return actors.map((actor) => (
    <section key={actor}>
      <h3>{words.actor(actor)}</h3>
      <ActorPage
        actor={actor}
        pictures={theirs.picture.filter((one) => one.actor === actor)}
        words={words}
      />
    </section>
  ));
}

/** One's own type as the server shows it to its own people; null where there is nothing to ask. */
function useTheirs(round: RevealedRound) {
  const { entry } = useSession();
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const { id, results } = round;
  const shown = results.types.find(({ type }) => type === entry.participant.organisationType);
  const concerns = entry.role !== 'viewer' && (shown === undefined || shown.people < ENOUGH_PEOPLE);
  const read = useCallback(async () => {
    // Whoever did not take part has nothing to be shown; on a bad line the question comes later.
    setTheirs(await readTheirs(entry, id).catch(() => null));
  }, [entry, id]);
  // Another's consent changes what is pooled, so new results are a reason to ask again.
  useEffect(() => {
    if (concerns) void read();
    else setTheirs(null);
  }, [concerns, read, results]);
  return { theirs, read };
}
