import { type Divergence, spotKey } from '@samsyn/workshop';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Askable, actorsAtFirst, MOST_CONTROLS, type RoundDraft } from './round-draft.ts';

type Change = (part: Partial<RoundDraft>) => void;

interface Visible {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** Which stages and actors a round of the whole board is about. */
export function RoundScope({
  draft,
  template,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly template: Askable;
  readonly onChange: Change;
}) {
  const t = useT();
  const first = actorsAtFirst(template);
  const all = template.actors.filter(({ hidden }) => !hidden).length;
  return (
    <>
      <Choice
        label={(chosen, of) => t('day.round.stages', { chosen, of })}
        list={template.stages}
        chosen={draft.stages}
        onChoose={(stages) => onChange({ stages })}
      />
      <Choice
        label={(chosen, of) => t('day.round.actors', { chosen, of })}
        list={template.actors}
        chosen={draft.actors}
        onChoose={(actors) => onChange({ actors })}
        {...(first.length < all ? { usual: first } : {})}
      />
    </>
  );
}

/** A folded list of what is chosen of the template. */
function Choice({
  label,
  list,
  chosen,
  onChoose,
  usual,
}: {
  readonly label: (chosen: number, of: number) => string;
  readonly list: readonly Visible[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** What is chosen unless somebody chooses otherwise, where that is not all. */
  readonly usual?: readonly string[];
}) {
  const t = useT();
  const shown = list.filter(({ hidden }) => !hidden);
  const wanted = new Set(chosen);
  const turn = (id: string, on: boolean): void =>
    onChoose(shown.map((one) => one.id).filter((one) => (one === id ? on : wanted.has(one))));
  return (
    <details className="facilitate__choice">
      <summary>{label(chosen.length, shown.length)}</summary>
      <div className="facilitate__row">
        <Button onClick={() => onChoose(shown.map(({ id }) => id))}>{t('day.choose.all')}</Button>
        <Button onClick={() => onChoose([])}>{t('day.choose.none')}</Button>
        {usual !== undefined && (
          <Button onClick={() => onChoose(usual)}>
            {t('day.choose.usual', { count: usual.length })}
          </Button>
        )}
      </div>
      <div className="facilitate__columns">
        {shown.map(({ id, name }) => (
          <Checkbox key={id} word={name} checked={wanted.has(id)} onCheck={(on) => turn(id, on)} />
        ))}
      </div>
    </details>
  );
}

/** Which of the divided cells a second round is about, and how many random ones beside them. */
export function RoundCells({
  draft,
  divided,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly divided: readonly Divergence[];
  readonly onChange: Change;
}) {
  const t = useT();
  const names = useBoardNames();
  const wanted = new Set(draft.cells);
  const keys = divided.map(spotKey);
  return (
    <>
      <fieldset className="choices">
        <legend>{t('day.round.cells', { chosen: wanted.size, of: divided.length })}</legend>
        <div className="choices__list facilitate__cells">
          {divided.map((cell) => {
            const key = spotKey(cell);
            const roles = cell.byRole.map(({ role, count }) => `${count} ${names.role(role)}`);
            return (
              <Checkbox
                key={key}
                word={t('day.cell', {
                  actor: names.actor(cell.actor),
                  stage: names.stage(cell.stage),
                })}
                help={t('day.round.cell.says', {
                  n: cell.n,
                  involved: cell.involved,
                  roles: t.list(roles),
                })}
                checked={wanted.has(key)}
                onCheck={(on) =>
                  onChange({ cells: keys.filter((one) => (one === key ? on : wanted.has(one))) })
                }
              />
            );
          })}
        </div>
      </fieldset>
      <TextField
        label={t('day.round.controls')}
        help={t('day.round.controls.help')}
        type="number"
        min={0}
        max={MOST_CONTROLS}
        value={String(draft.controls)}
        onText={(text) => {
          const controls = Math.min(MOST_CONTROLS, Math.max(0, Math.round(Number(text) || 0)));
          onChange({ controls });
        }}
      />
    </>
  );
}
