import type { Round } from '@samsyn/workshop';
import { useId } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useTemplate } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ProfileForm } from '../join/profile-form.tsx';
import './between.css';
import { letOtherIn } from './let-other-in.ts';
import { setTurn, type Turn } from './turn.ts';

/** Between two people who answer on the same computer: nobody's answers are on the screen. */
export function Between({
  round,
  turn,
}: {
  readonly round: Round;
  readonly turn: Extract<Turn, { at: 'between' }>;
}) {
  const t = useT();
  const { entry } = useSession();
  const { board, role, participant } = entry;
  const types = useTemplate((template) => template.organisationTypes);
  const heading = useId();
  const { way, finished, last } = turn;
  const paper = way === 'paper';
  return (
    <main className="own__main" id="main" tabIndex={-1}>
      <section className="between" aria-labelledby={heading}>
        <h2 id={heading} tabIndex={-1} data-focus-key="own:between">
          {t(`own.between.${way}`)}
        </h2>
        <p>{t(`own.between.${way}.words`)}</p>
        {finished > 0 && (
          <p className="between__count">{t('own.between.count', { count: finished })}</p>
        )}
        {round.status !== 'open' ? (
          <p>{t('own.between.closed')}</p>
        ) : (
          <>
            {role === 'facilitator' && (
              <Segmented
                label={t('own.between.way')}
                value={way}
                choices={[
                  { value: 'here', word: t('own.between.way.here') },
                  { value: 'paper', word: t('own.between.way.paper') },
                ]}
                onChoose={(chosen) => setTurn(board, { ...turn, way: chosen })}
              />
            )}
            <ProfileForm
              key={`${way} ${finished}`}
              types={types}
              asks={{ name: !paper, type: types.length > 0 }}
              nameHelp={t(`own.between.${way}.name`)}
              start={last}
              go={t(`own.between.${way}.go`)}
              going={t('pages.join.going')}
              onGo={async (profile) => {
                const other = await letOtherIn(board, profile);
                setTurn(board, { at: 'other', way, finished, other });
              }}
            />
          </>
        )}
        <Button onClick={() => setTurn(board, { at: 'self' })}>
          {t('own.between.back', { name: participant.name })}
        </Button>
      </section>
    </main>
  );
}
