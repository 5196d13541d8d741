import { CARD_KINDS, LAYERS, LIMITS } from '@samsyn/board';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { daysOf, withAdded, withStep } from './edit-agenda.ts';
import { editStep } from './edited-step.ts';
import { draftOf, problemsOf, type StepDraft, stepOf, TOOLS_OF_STEPS } from './step-draft.ts';

/** Writes a step: its name, what to do in it, how long it takes and what it opens. */
export function StepDialog({
  id,
  after,
}: {
  readonly id: string | null;
  readonly after: string | null;
}) {
  const t = useT();
  const command = useCommand();
  const { workshop } = useSession();
  const { agenda } = workshop.getState();
  const known = agenda.find((step) => step.id === id) ?? null;
  const days = daysOf(agenda);
  const before = agenda.find((step) => step.id === after);
  const [draft, setDraft] = useState(() => draftOf(known, before?.day ?? days.at(-1) ?? 1));
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const change = (part: Partial<StepDraft>): void => setDraft({ ...draft, ...part });
  const close = (): void => {
    editStep(null);
    const back = id ?? after;
    if (back !== null) focusThingSoon(`agenda-step:${back}`, id === null ? 'add' : 'main');
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (problems.size > 0) return;
    const now = workshop.getState().agenda;
    // Somebody else who leads may have changed the step, or taken it away, meanwhile.
    const latest = now.find((step) => step.id === id) ?? null;
    const step = stepOf(draft, latest?.id ?? nanoid(12), latest);
    const next =
      latest === null ? withStep(withAdded(now, step, after), step) : withStep(now, step);
    if (!(await command({ type: 'agenda.set', agenda: next }))) return;
    editStep(null);
    focusThingSoon(`agenda-step:${step.id}`);
  };
  return (
    <Dialog
      title={t(known === null ? 'day.step.new' : 'day.step.edit')}
      onClose={close}
      actions={
        <>
          <Button kind="primary" onClick={save}>
            {t('day.step.save')}
          </Button>
          <Button onClick={close}>{t('day.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('day.step.name')}
        maxLength={LIMITS.title}
        value={draft.title}
        onText={(title) => change({ title })}
        error={tried && problems.has('title') ? t('day.step.name.wrong') : undefined}
      />
      <Field
        label={t('day.step.purpose')}
        help={t('day.step.purpose.help')}
        optional={t('day.optional')}
      >
        {(wires) => (
          <textarea
            {...wires}
            className="input"
            maxLength={LIMITS.description}
            value={draft.purpose}
            onChange={(event) => change({ purpose: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={t('day.step.minutes')}
        optional={t('day.optional')}
        inputMode="numeric"
        value={draft.minutes}
        onText={(minutes) => change({ minutes })}
        error={tried && problems.has('minutes') ? t('day.step.minutes.wrong') : undefined}
      />
      <Select
        label={t('day.step.day')}
        value={String(draft.day)}
        choices={[...days, (days.at(-1) ?? 0) + 1].map((day) => ({
          value: String(day),
          word: t('day.agenda.day', { day }),
        }))}
        onChoose={(day) => change({ day: Number(day) })}
      />
      <Select
        label={t('day.step.opens')}
        help={t('day.step.opens.help')}
        value={draft.tool}
        choices={TOOLS_OF_STEPS.map((tool) => ({ value: tool, word: t(`day.opens.${tool}`) }))}
        onChoose={(tool) => change({ tool })}
      />
      <ToolFields draft={draft} wrong={(field) => tried && problems.has(field)} onChange={change} />
    </Dialog>
  );
}

/** What else a step must say about what it opens. */
function ToolFields({
  draft,
  wrong,
  onChange,
}: {
  readonly draft: StepDraft;
  readonly wrong: (field: 'perPerson' | 'kinds') => boolean;
  readonly onChange: (part: Partial<StepDraft>) => void;
}) {
  const t = useT();
  const labels = useLabels();
  const { tool } = draft;
  return (
    <>
      {(tool === 'round' || tool === 'board') && (
        <Select
          label={t('day.round.layer')}
          value={draft.layer}
          choices={LAYERS.map((layer) => ({ value: layer, word: labels.layer(layer) }))}
          onChoose={(layer) => onChange({ layer })}
        />
      )}
      {tool === 'round' && (
        <Select
          label={t('day.round.about')}
          value={draft.about}
          choices={(['all', 'divided'] as const).map((about) => ({
            value: about,
            word: t(`day.round.about.${about}`),
          }))}
          onChoose={(about) => onChange({ about })}
        />
      )}
      {tool === 'vote' && (
        <>
          <Select
            label={t('day.vote.kind')}
            value={draft.kind}
            choices={CARD_KINDS.map(({ id }) => ({ value: id, word: labels.kindPlural(id) }))}
            onChoose={(kind) => onChange({ kind })}
          />
          <TextField
            label={t('day.vote.each')}
            inputMode="numeric"
            value={draft.perPerson}
            onText={(perPerson) => onChange({ perPerson })}
            error={wrong('perPerson') ? t('day.vote.each.wrong', { most: 50 }) : undefined}
          />
        </>
      )}
      {tool === 'cards' && (
        <fieldset className="choices">
          <legend>{t('day.step.kinds')}</legend>
          {wrong('kinds') && <p className="field__error">{t('day.step.kinds.wrong')}</p>}
          {CARD_KINDS.map(({ id }) => (
            <Checkbox
              key={id}
              word={labels.kindPlural(id)}
              checked={draft.kinds.includes(id)}
              onCheck={(on) =>
                onChange({
                  kinds: CARD_KINDS.map((kind) => kind.id).filter((kind) =>
                    kind === id ? on : draft.kinds.includes(kind),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
