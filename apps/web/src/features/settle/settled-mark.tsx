import { type Answer, type Cell, cellKey, type Settled } from '@samsyn/board';
import { Check } from 'lucide-react';
import { BoardText } from '../../board-parts/board-text.tsx';
import { settledWords } from '../../board-parts/settled-words.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useTemplate } from '../../live/session-context.ts';
import './settled-mark.css';

export function useSettled(cell: Cell): Settled | undefined {
  const key = cellKey(cell);
  return useBoardInView(({ settled }) => settled.get(key));
}

/** What was agreed about a cell, in words: *överens, utom Arbetsförmedlingen*; empty for nothing. */
export function useSettledWords(cell: Cell, placed: Answer | null): string {
  const t = useT();
  const labels = useLabels();
  const settled = useSettled(cell);
  const types = useTemplate((template) => template.organisationTypes);
  return settled === undefined ? '' : settledWords(settled, placed, types, labels, t);
}

/** The mark that a cell is agreed on, where the cell is shown; nothing when it is not. */
export function SettledMark(props: { readonly cell: Cell; readonly placed: Answer }) {
  const settled = useSettled(props.cell);
  // Few cells are: the others ask for no words.
  return settled === undefined ? null : <SettledNote {...props} note={settled.note} />;
}

function SettledNote({
  cell,
  placed,
  note,
}: {
  readonly cell: Cell;
  readonly placed: Answer;
  readonly note: string;
}) {
  const words = useSettledWords(cell, placed);
  return (
    <span className="settled-mark">
      <Mark>{words}</Mark>
      {note !== '' && (
        <span className="settled-mark__note">
          <BoardText text={note} running />
        </span>
      )}
    </span>
  );
}

/** The same where there is room for little: the role that was agreed on. */
export function SettledRole({
  cell,
  placed = null,
}: {
  readonly cell: Cell;
  readonly placed?: Answer | null;
}) {
  const t = useT();
  const labels = useLabels();
  const settled = useSettled(cell);
  if (settled === undefined) return null;
  const { role, note } = settled;
  const said = role === 'none' ? t('role.none') : labels.role(role);
  return (
    <span className="settled-mark settled-mark--role" title={note || undefined}>
      <Mark>{role === placed ? t('board.settled.same') : said}</Mark>
      {settled.dissent.length > 0 && (
        <span className="settled-mark__note">
          {t('board.settled.dissent.count', { count: settled.dissent.length })}
        </span>
      )}
    </span>
  );
}

function Mark({ children }: { readonly children: string }) {
  return (
    <span className="settled-mark__word">
      <Check size={14} aria-hidden="true" />
      {children}
    </span>
  );
}
