import type { Group } from '@samsyn/workshop';
import { useState } from 'react';
import { useCommand } from '../../day/use-command.ts';
import { useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { openCell } from '../reveal/reveal-store.ts';
import './groups.css';
import { GroupsDialog } from './groups-dialog.tsx';
import { usePersonName } from './person-name.ts';
import { TalkCell } from './talk-cell.tsx';

/** Smågrupper: one's own table first, with the cells to talk about. */
export default function GroupsFace() {
  const t = useT();
  const lang = useBoard(({ meta }) => meta.locale);
  const { role, participant } = useSession().entry;
  const groups = useWorkshop((day) => day.groups);
  const own = groups.findIndex(({ people }) => people.includes(participant.id));
  const tables = groups.map((group, index) => ({ group, number: index + 1 }));
  const ordered = [
    ...tables.filter((_, at) => at === own),
    ...tables.filter((_, at) => at !== own),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page with nothing to press is scrolled with keys too
    <main id="main" className="groups" tabIndex={0} lang={lang}>
      <header className="groups__head">
        <h2>{t('reveal.groups.title')}</h2>
        {role === 'facilitator' && <LeaderTools any={groups.length > 0} />}
      </header>
      {groups.length === 0 && (
        <p>{t(role === 'facilitator' ? 'reveal.groups.none.leads' : 'reveal.groups.none')}</p>
      )}
      {groups.length > 0 && own === -1 && role === 'participant' && (
        <p>{t('reveal.groups.without')}</p>
      )}
      <ul className="groups__tables">
        {ordered.map(({ group, number }) => (
          <li key={group.id} className="table" data-own={number - 1 === own || undefined}>
            <Table group={group} number={number} own={number - 1 === own} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function LeaderTools({ any }: { readonly any: boolean }) {
  const t = useT();
  const command = useCommand();
  const [editing, setEditing] = useState(false);
  return (
    <div className="groups__tools">
      <Button
        kind={any ? 'plain' : 'primary'}
        aria-haspopup="dialog"
        onClick={() => setEditing(true)}
      >
        {t(any ? 'reveal.groups.change' : 'reveal.groups.propose')}
      </Button>
      {any && (
        <Button onClick={() => void command({ type: 'groups.clear' })}>
          {t('reveal.groups.clear')}
        </Button>
      )}
      {editing && <GroupsDialog onClose={() => setEditing(false)} />}
    </div>
  );
}

function Table({
  group,
  number,
  own,
}: {
  readonly group: Group;
  readonly number: number;
  readonly own: boolean;
}) {
  const t = useT();
  const nameOf = usePersonName();
  const goToFace = useGoToFace();
  return (
    <>
      <h3>
        {t('reveal.groups.table', { number })}
        {own && <span className="table__own"> {t('reveal.groups.yours')}</span>}
      </h3>
      <ul className="table__people">
        {group.people.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ul>
      {group.cells.length > 0 && <h4>{t('reveal.groups.cells')}</h4>}
      {group.cells.map((cell) => (
        <TalkCell
          key={`${cell.stage}/${cell.actor}`}
          spot={cell}
          onOpen={() => {
            openCell(cell, 'cells');
            goToFace('reveal');
          }}
        />
      ))}
    </>
  );
}
