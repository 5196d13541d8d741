import { isCardKind } from '@samsyn/board';
import { useState } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { Select } from '../../ui/select.tsx';
import { Ballot } from './ballot.tsx';
import './vote-face.css';
import { VoteResult } from './vote-result.tsx';

/** Röstning: one's own secret votes while it is open, what the room put first once it is closed. */
export default function VoteFace() {
  const t = useT();
  const labels = useLabels();
  const lang = useBoard(({ meta }) => meta.locale);
  const votes = useWorkshop((day) => day.votes);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = votes.find(({ status }) => status === 'open');
  const vote = open ?? votes.find(({ id }) => id === chosen) ?? votes.at(-1);
  const kindOf = (kind: string): string =>
    isCardKind(kind) ? labels.kindPlural(kind).toLocaleLowerCase() : kind;
  return (
    <main id="main" className="vote" tabIndex={-1} lang={lang}>
      <div className="vote__page">
        {vote === undefined ? (
          <p>{t('vote.none')}</p>
        ) : (
          <>
            <h2>{t('vote.title', { kind: kindOf(vote.kind) })}</h2>
            {open === undefined && votes.length > 1 && (
              <Select
                label={t('vote.which')}
                value={vote.id}
                choices={votes.map(({ id, kind }, index) => ({
                  value: id,
                  word: t('vote.nth', { number: index + 1, kind: kindOf(kind) }),
                }))}
                onChoose={setChosen}
              />
            )}
            {vote.status === 'open' ? (
              <Ballot vote={vote} kind={kindOf(vote.kind)} />
            ) : (
              <VoteResult vote={vote} />
            )}
          </>
        )}
      </div>
    </main>
  );
}
