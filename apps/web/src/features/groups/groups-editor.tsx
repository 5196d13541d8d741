import { GROUP_SIZE, type Spot, spotKey } from '@samsyn/workshop';
import { Shuffle } from 'lucide-react';
import { useId, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { usePeople, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { useRevealWords } from '../reveal/use-reveal-words.ts';
import { draftGroups, type GroupDraft, giveCell, isSame, newTable, seat } from './group-draft.ts';
import './groups.css';
import { usePersonName } from './person-name.ts';
import { useTalkCells } from './use-talk-cells.ts';

const NONE = 'none';
const NEW = 'new';

/** Whoever leads makes the groups: proposed from who is here, and changed by hand. */
export function GroupsEditor({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const command = useCommand();
  const people = usePeople();
  const cells = useTalkCells();
  const now = useWorkshop((day) => day.groups);
  const [size, setSize] = useState(GROUP_SIZE);
  const propose = (most: number): GroupDraft => draftGroups(people, cells, Math.random, most);
  const [draft, setDraft] = useState<GroupDraft>(() => (now.length > 0 ? now : propose(size)));
  const seated = new Set(draft.flatMap((group) => group.people));
  const standing = people.filter(({ id, role }) => role === 'participant' && !seated.has(id));
  const set = async (): Promise<void> => {
    const groups = draft.map((group) => ({ people: [...group.people], cells: [...group.cells] }));
    if (!(await command({ type: 'groups.set', groups }))) return;
    say(t('reveal.groups.done', { count: groups.length }));
    onDone();
  };
  return (
    <div className="groups-editor">
      <p>{t('reveal.groups.what')}</p>
      <div className="groups-editor__tools">
        <SizeChoice
          size={size}
          onSize={(most) => {
            setSize(most);
            setDraft(propose(most));
          }}
        />
        <Button icon={<Shuffle aria-hidden="true" />} onClick={() => setDraft(propose(size))}>
          {t('reveal.groups.again')}
        </Button>
      </div>
      {draft.length === 0 && <p>{t('reveal.groups.nobody')}</p>}
      <ol className="groups-editor__tables">
        {draft.map((group, table) => (
          <li key={table}>
            <h3>{t('reveal.groups.table', { number: table + 1 })}</h3>
            <ul>
              {group.people.map((person) => (
                <li key={person}>
                  <PersonSeat person={person} table={table} draft={draft} onDraft={setDraft} />
                </li>
              ))}
            </ul>
            <TableCells table={table} draft={draft} onDraft={setDraft} />
          </li>
        ))}
      </ol>
      {standing.length > 0 && (
        <section>
          <h3>{t('reveal.groups.standing', { count: standing.length })}</h3>
          <ul>
            {standing.map(({ id }) => (
              <li key={id}>
                <PersonSeat person={id} table={null} draft={draft} onDraft={setDraft} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="groups-editor__actions">
        <Button
          kind="primary"
          aria-disabled={draft.length === 0 || undefined}
          onClick={() => draft.length > 0 && void set()}
        >
          {t('reveal.groups.set')}
        </Button>
        <Button onClick={onDone}>{t('reveal.cancel')}</Button>
      </div>
    </div>
  );
}

function SizeChoice({
  size,
  onSize,
}: {
  readonly size: number;
  readonly onSize: (size: number) => void;
}) {
  const t = useT();
  const id = useId();
  return (
    <div className="groups-editor__size">
      <label htmlFor={id}>{t('reveal.groups.size')}</label>
      <select
        id={id}
        className="input"
        value={size}
        onChange={(event) => onSize(Number(event.target.value))}
      >
        {[2, 3, 4, 5, 6, 8].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DraftParts {
  readonly draft: GroupDraft;
  readonly onDraft: (draft: GroupDraft) => void;
}

/** Where one person sits; chosen in place. */
function PersonSeat({
  person,
  table,
  draft,
  onDraft,
}: DraftParts & { readonly person: string; readonly table: number | null }) {
  const t = useT();
  const nameOf = usePersonName();
  const cells = useTalkCells();
  const id = useId();
  return (
    <div className="person-seat" data-focus-key={`seat:${person}`}>
      <label htmlFor={id}>{nameOf(person)}</label>
      <select
        id={id}
        className="input"
        data-focus-part="main"
        value={table ?? NONE}
        onChange={({ target: { value } }) => {
          if (value === NEW) onDraft(newTable(draft, person, cells));
          else onDraft(seat(draft, person, value === NONE ? null : Number(value)));
        }}
      >
        {draft.map((group, index) => (
          <option key={group.people.join()} value={index}>
            {t('reveal.groups.table', { number: index + 1 })}
          </option>
        ))}
        <option value={NEW}>{t('reveal.groups.newTable')}</option>
        <option value={NONE}>{t('reveal.groups.noTable')}</option>
      </select>
    </div>
  );
}

/** What a table talks about. */
function TableCells({ table, draft, onDraft }: DraftParts & { readonly table: number }) {
  const t = useT();
  const words = useRevealWords();
  const divided = useTalkCells();
  const actors = useTemplate((template) => template.actors);
  const cells = draft[table]?.cells ?? [];
  const label = (cell: Spot): string => {
    const short = actors.find(({ id }) => id === cell.actor)?.short;
    return `${short || words.actor(cell.actor)} · ${words.stage(cell.stage)}`;
  };
  const choices = [
    ...divided,
    ...cells.filter((cell) => !divided.some((one) => isSame(one, cell))),
  ];
  const rows: readonly (Spot | null)[] = choices.length > 0 ? [...cells, null] : cells;
  return (
    <fieldset className="table-cells">
      <legend>{t('reveal.groups.cells')}</legend>
      {rows.map((cell, at) => (
        <select
          key={at}
          className="input"
          aria-label={t('reveal.groups.cell', { number: at + 1 })}
          value={cell === null ? NONE : spotKey(cell)}
          onChange={({ target: { value } }) => {
            const chosen = choices.find((one) => spotKey(one) === value);
            const spot = chosen && { stage: chosen.stage, actor: chosen.actor };
            if (cell !== null || spot !== undefined)
              onDraft(giveCell(draft, table, at, spot ?? null));
          }}
        >
          {choices.map((one) => (
            <option key={spotKey(one)} value={spotKey(one)}>
              {label(one)}
            </option>
          ))}
          <option value={NONE}>
            {t(cell === null ? 'reveal.groups.addCell' : 'reveal.groups.noCell')}
          </option>
        </select>
      ))}
    </fieldset>
  );
}
