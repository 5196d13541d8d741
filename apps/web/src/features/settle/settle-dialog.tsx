import { type Cell, cellKey, LIMITS, ROLES, type Role } from '@samsyn/board';
import { type RoundResults, rolesByCount, SMALL } from '@samsyn/workshop';
import { type FormEvent, useId, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useT } from '../../i18n/use-t.ts';
import {
  useBoard,
  useMayEdit,
  useSession,
  useTemplate,
  useWorkshop,
} from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { revealedRounds } from '../reveal/revealed-rounds.ts';
import { type RevealWords, useRevealWords } from '../reveal/use-reveal-words.ts';
import { DissentField } from './dissent-field.tsx';
import { useOpenSettle } from './open-settle.ts';
import './settle-dialog.css';

/** What the room agrees about one cell: the role, in words what was agreed, and who does not agree. */
export default function SettleDialog() {
  const cell = useOpenSettle((state) => state.cell);
  return cell === null ? null : <OpenDialog key={cellKey(cell)} cell={cell} />;
}

function OpenDialog({ cell }: { readonly cell: Cell }) {
  const t = useT();
  const { edit } = useSession();
  const { may } = useMayEdit();
  const words = useRevealWords();
  const settled = useBoard((board) => board.settled.get(cellKey(cell)));
  const placed = useBoard((board) => board.placements.get(cellKey(cell))?.role);
  const said = useSaid(cell);
  const form = useId();
  const [role, setRole] = useState<Role | 'none'>(
    settled?.role ?? placed ?? mostSaid(said) ?? 'none',
  );
  const [note, setNote] = useState(settled?.note ?? '');
  const [dissent, setDissent] = useState<readonly string[]>(settled?.dissent ?? []);
  const close = (): void => {
    const { from } = useOpenSettle.getState();
    useOpenSettle.setState({ cell: null, from: null });
    if (from !== null) focusThingSoon(from.key, from.part);
  };
  const where = { actor: words.actor(cell.actor), stage: words.stage(cell.stage) };
  const settle = (event: FormEvent): void => {
    event.preventDefault();
    edit.settle(cell, { role, note: note.trim(), dissent });
    say(t('reveal.settle.done', { ...where, role: words.answer(role) }));
    close();
  };
  return (
    <Dialog
      title={t('reveal.settle.title', where)}
      onClose={close}
      actions={
        <>
          <Button kind="primary" type="submit" form={form} disabled={!may}>
            {t('reveal.settle.do')}
          </Button>
          {settled !== undefined && (
            <Button
              disabled={!may}
              onClick={() => {
                edit.settle(cell, null);
                say(t('reveal.settle.reopened', where));
                close();
              }}
            >
              {t('reveal.settle.reopen')}
            </Button>
          )}
          <Button onClick={close}>{t('reveal.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="settle-form" onSubmit={settle}>
        {said !== undefined && <p>{words.sentence(said)}</p>}
        <RadioGroup
          label={t('reveal.settle.role', where)}
          value={role}
          choices={roleChoices(words, said)}
          onChoose={setRole}
          beside
        />
        <Field
          label={t('reveal.settle.note')}
          help={t('reveal.settle.note.help')}
          optional={t('reveal.optional')}
        >
          {(wires) => (
            <textarea
              {...wires}
              className="input settle-form__note"
              rows={3}
              maxLength={LIMITS.note}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <DissentField chosen={dissent} onChoose={setDissent} inRound={useTypesHere(cell)} />
      </form>
    </Dialog>
  );
}

type CellSaid = RoundResults['cells'][number];

/** What the latest revealed round about this picture says of the cell. */
function useSaid(cell: Cell): CellSaid | undefined {
  return useWorkshop((day) =>
    revealedRounds(day)
      .filter(({ layer }) => layer === cell.layer)
      .flatMap(({ results }) => results.cells)
      .findLast(({ stage, actor }) => stage === cell.stage && actor === cell.actor),
  );
}

function mostSaid(said: CellSaid | undefined): Role | 'none' | undefined {
  if (said === undefined || said.label === 'few') return undefined;
  const [most] = rolesByCount(said.counts);
  return most !== undefined && most.count >= (said.counts.none ?? 0) ? most.role : 'none';
}

function roleChoices(words: RevealWords, said: CellSaid | undefined) {
  return ([...ROLES, 'none'] as const).map((value) => {
    const count = said?.counts[value] ?? 0;
    return { value, word: count === 0 ? words.answer(value) : `${words.answer(value)} (${count})` };
  });
}

/** Ids of the organisation types that are here: those that answered, or else those who are present. */
function useTypesHere(cell: Cell): readonly string[] {
  const types = useTemplate((template) => template.organisationTypes);
  const rows = useWorkshop(
    (day) => revealedRounds(day).findLast(({ layer }) => layer === cell.layer)?.results.types,
  );
  const named = (rows ?? []).filter(({ type }) => type !== SMALL).map(({ type }) => type);
  return types.map(({ id }) => id).filter((id) => named.includes(id));
}
