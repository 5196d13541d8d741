import { LIMITS } from '@samsyn/board';
import type { ReactNode } from 'react';
import { DateInput } from '../../board-parts/date-input.tsx';
import { useShownStages, useStage } from '../../board-parts/shown-stages.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import {
  useBoard,
  useMayEdit,
  useSession,
  useTemplate,
  useWorkshop,
} from '../../live/session-context.ts';
import { type DecisionRow, decisionRows } from './decision-rows.ts';
import './decisions-face.css';

const STATUSES = ['open', 'taken', 'closed'] as const;

/** Beslut: each gap with who takes it, until when, and how it stands. */
export default function DecisionsFace() {
  const t = useT();
  const labels = useLabels();
  const lang = useBoard(({ meta }) => meta.locale);
  const board = useBoard((whole) => whole);
  const stages = useShownStages();
  const vote = useWorkshop((day) => day.votes.filter(({ kind }) => kind === 'gap').at(-1));
  const rows = decisionRows(
    board,
    stages.map(({ stage }) => stage),
    vote?.results ?? null,
  );
  const open = rows.filter(({ card }) => (card.fields.status ?? 'open') === 'open').length;
  return (
    <main id="main" className="decisions" tabIndex={-1} lang={lang}>
      <div className="decisions__page">
        <h2>{t('vote.decisions.title', { kind: labels.kindPlural('gap').toLocaleLowerCase() })}</h2>
        <p>{t(rows.length === 0 ? 'vote.decisions.none' : 'vote.decisions.how', { open })}</p>
        <Owners />
        <ol className="decisions__list">
          {rows.map((row) => (
            <Decision key={row.card.id} row={row} />
          ))}
        </ol>
      </div>
    </main>
  );
}

const OWNERS = 'decision-owners';

/** Whom one may name, as suggestions: the organisations that are on the board. */
function Owners() {
  const actors = useTemplate((template) => template.actors);
  return (
    <datalist id={OWNERS}>
      {actors
        .filter(({ hidden }) => !hidden)
        .map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
    </datalist>
  );
}

function Decision({ row }: { readonly row: DecisionRow }) {
  const t = useT();
  const names = useBoardNames();
  const { cards } = useSession();
  const { may } = useMayEdit();
  const { card, votes } = row;
  const stage = useStage(card.stage);
  const what = names.card(card.id);
  const { owner = '', due = '', status = 'open', gap = 'other' } = card.fields;
  return (
    <li className="decision" data-status={String(status)} data-focus-key={`decision:${card.id}`}>
      <div className="decision__words">
        <p className="decision__text">{card.text || what}</p>
        <p className="decision__where">
          {stage?.name} · {t(`choice.gap.gap.${gap as 'other'}`)}
          {votes !== null &&
            ` · ${t('vote.decisions.votes', { total: votes.total, types: votes.organisationTypes })}`}
        </p>
      </div>
      <Labelled label={t('vote.decisions.owner')} what={what}>
        {(label) => (
          <input
            className="input"
            aria-label={label}
            list={OWNERS}
            autoComplete="off"
            maxLength={LIMITS.field}
            readOnly={!may}
            value={String(owner)}
            onChange={({ target }) => cards.setField(card.id, 'owner', target.value || null)}
          />
        )}
      </Labelled>
      <Labelled label={t('map.date.label', { label: t('vote.decisions.due') })} what={what}>
        {(label) => (
          <DateInput
            aria-label={label}
            value={String(due)}
            fixed={!may}
            onChange={(date) => cards.setField(card.id, 'due', date)}
          />
        )}
      </Labelled>
      <Labelled label={t('vote.decisions.status')} what={what}>
        {(label) => (
          <select
            className="input"
            aria-label={label}
            disabled={!may}
            value={String(status)}
            onChange={({ target }) => cards.setField(card.id, 'status', target.value)}
          >
            {STATUSES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`choice.gap.status.${choice}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </li>
  );
}

/** The word over a field for the eye; the field itself also says which gap it is about. */
function Labelled({
  label,
  what,
  children,
}: {
  readonly label: string;
  readonly what: string;
  readonly children: (label: string) => ReactNode;
}) {
  return (
    <div className="decision__field">
      <span aria-hidden="true">{label}</span>
      {children(`${label}: ${what}`)}
    </div>
  );
}
