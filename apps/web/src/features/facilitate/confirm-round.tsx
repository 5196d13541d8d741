import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface OfRound {
  readonly round: string;
}

/** Before a round ends: how many have not been heard from. */
export function CloseRound({ round }: OfRound) {
  const t = useT();
  const command = useCommand();
  const progress = useWorkshop(({ rounds }) => rounds.find(({ id }) => id === round)?.progress);
  return (
    <ConfirmDialog
      title={t('day.round.close.title')}
      word={t('day.action.close-round')}
      onYes={() => command({ type: 'round.close', round })}
    >
      {progress !== undefined && progress.people > 0 && (
        <p>
          <strong>
            {t('day.unheard', {
              missing: progress.people - progress.started,
              people: progress.people,
            })}
          </strong>{' '}
          {t('day.round.finished', { finished: progress.finished })}
        </p>
      )}
      <p>{t('day.round.close.means')}</p>
    </ConfirmDialog>
  );
}

/** Before everybody is brought back to their own picture. */
export function ReopenRound({ round }: OfRound) {
  const t = useT();
  const command = useCommand();
  return (
    <ConfirmDialog
      title={t('day.round.reopen.title')}
      word={t('day.action.reopen-round')}
      onYes={() => command({ type: 'round.reopen', round })}
    >
      <p>{t('day.round.reopen.means')}</p>
    </ConfirmDialog>
  );
}

/** Before everybody sees what the room said; it cannot be unseen. */
export function RevealRound({ round }: OfRound) {
  const t = useT();
  const command = useCommand();
  const progress = useWorkshop(({ rounds }) => rounds.find(({ id }) => id === round)?.progress);
  return (
    <ConfirmDialog
      title={t('day.round.reveal.title')}
      word={t('day.action.reveal-round')}
      onYes={() => command({ type: 'round.reveal', round })}
    >
      {progress !== undefined && progress.people > 0 && (
        <p>{t('day.round.reveal.people', { ...progress })}</p>
      )}
      <p>{t('day.round.reveal.means')}</p>
      <p>{t('day.round.reveal.once')}</p>
    </ConfirmDialog>
  );
}
