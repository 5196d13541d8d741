import { currentStep } from '@samsyn/workshop';
import { linkWithCode } from '../../entry/board-links.ts';
import { groupCode } from '../../entry/join-code.ts';
import { useT } from '../../i18n/use-t.ts';
import { useConnection, usePeople, useWorkshop } from '../../live/session-context.ts';
import { useLinkStart } from '../../sharing/link-start.ts';
import { QrCode } from '../../sharing/qr-code.tsx';
import { RoomTimer } from './room-timer.tsx';

/** Under everything: the step, the time left, and how to get in as long as the code is shown. */
export function Foot({ code }: { readonly code: string | null }) {
  const t = useT();
  const step = useWorkshop(currentStep);
  const rehearsal = useWorkshop((day) => day.rehearsal);
  const count = usePeople().length;
  return (
    <footer className="projector-foot" data-code={code !== null || undefined}>
      <div className="projector-foot__now">
        <Stale />
        {rehearsal && <p className="projector-foot__rehearsal">{t('projector.rehearsal')}</p>}
        <p>{step?.title}</p>
        {code === null && count > 0 && <p>{t('projector.here', { count })}</p>}
      </div>
      <RoomTimer />
      {code !== null && <Entrance code={code} />}
    </footer>
  );
}

function Entrance({ code }: { readonly code: string }) {
  const t = useT();
  const start = useLinkStart();
  const address = linkWithCode(start, code);
  return (
    <>
      <div className="projector-foot__code">
        <p>{t('projector.join.how', { address: `${new URL(start).host}/j` })}</p>
        <p className="projector-foot__letters" translate="no">
          {groupCode(code)}
        </p>
      </div>
      <QrCode address={address} label={t('pages.qr.label', { address })} />
    </>
  );
}

/** What is shown may be old: said in words, since a picture that stands still says nothing. */
function Stale() {
  const t = useT();
  const { sign } = useConnection();
  if (sign === 'ended') return <p className="projector-foot__stale">{t('projector.ended')}</p>;
  if (sign !== 'offline' && sign !== 'connecting') return null;
  return <p className="projector-foot__stale">{t('projector.stale')}</p>;
}
