import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { GroupsDialog } from '../groups/groups-dialog.tsx';
import { FillDialog } from '../settle/fill-dialog.tsx';
import type { RevealedRound } from './revealed-rounds.ts';

/** What the one who leads can do with what the room sees alike. */
export function FacilitatorTools({ round }: { readonly round: RevealedRound }) {
  const t = useT();
  const [filling, setFilling] = useState(false);
  const [grouping, setGrouping] = useState(false);
  return (
    <div className="reveal__tools">
      <Button aria-haspopup="dialog" onClick={() => setFilling(true)}>
        {t('reveal.fill')}
      </Button>
      <Button aria-haspopup="dialog" onClick={() => setGrouping(true)}>
        {t('reveal.groups.open')}
      </Button>
      {filling && <FillDialog round={round} onClose={() => setFilling(false)} />}
      {grouping && <GroupsDialog onClose={() => setGrouping(false)} />}
    </div>
  );
}
