import { useT } from '../i18n/use-t.ts';
import { useConnection } from '../live/session-context.ts';

/** Stands where there are no stages to show: because there are none, or because nothing has come yet. */
export function NoStages({ className }: { readonly className: string }) {
  const t = useT();
  const { sign } = useConnection();
  const awaited = sign === 'offline' || sign === 'connecting';
  return <p className={className}>{t(awaited ? 'board.stages.awaited' : 'board.stages.none')}</p>;
}
