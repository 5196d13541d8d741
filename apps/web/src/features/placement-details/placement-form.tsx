import { DURATIONS, LEVELS, LIMITS, type Placement, ROLES } from '@samsyn/board';
import { useEffect, useId, useRef } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { Origin } from '../../board-parts/origin.tsx';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEdit, useSession } from '../../live/session-context.ts';
import { ChoiceControl } from '../cards/choice-controls.tsx';
import { DateControl } from '../cards/field-controls.tsx';
import { NoteField } from './note-field.tsx';

/** Everything that is said of a placement. There is nothing to save: what is chosen is chosen. */
export function PlacementForm({
  placement,
  mandate,
}: {
  readonly placement: Placement;
  /** What the actor itself says that it may do. */
  readonly mandate: string;
}) {
  const t = useT();
  const { edit } = useSession();
  const { may, reason } = useMayEdit();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('select, textarea')?.focus(), []);
  return (
    <div className="placement-form" ref={box}>
      {reason !== null && <p className="placement-form__closed">{t(`map.closed.${reason}`)}</p>}
      <fieldset className="placement-form__fields" disabled={!may}>
        <RoleField placement={placement} />
        <AlsoField placement={placement} />
        <ChoiceControl
          label={t('field.placement.duration')}
          value={placement.duration ?? ''}
          choices={DURATIONS.map((id) => ({ id, word: t(`duration.${id}`) }))}
          optional
          onChange={(value) => edit.setDetail(placement, 'duration', value)}
        />
        <DateControl
          label={t('field.placement.until')}
          help={t('field.placement.until.help')}
          value={placement.until ?? ''}
          onChange={(value) => edit.setDetail(placement, 'until', value)}
        />
        <ChoiceControl
          label={t('field.placement.level')}
          value={placement.level ?? ''}
          choices={LEVELS.map((id) => ({ id, word: t(`level.${id}`) }))}
          optional
          onChange={(value) => edit.setDetail(placement, 'level', value)}
        />
      </fieldset>
      <NoteField placement={placement} readOnly={!may} longest={LIMITS.note} />
      <div className="placement-form__mandate">
        <h3>{t('map.details.mandate')}</h3>
        <p>{mandate === '' ? t('map.details.mandate.none') : mandate}</p>
      </div>
      <Origin of="placement" by={placement.by} at={placement.at} />
    </div>
  );
}

function RoleField({ placement }: { readonly placement: Placement }) {
  const t = useT();
  const labels = useLabels();
  const names = useBoardNames();
  const { edit } = useSession();
  const id = useId();
  return (
    <div className="card-field">
      <label className="card-form__label" htmlFor={id}>
        {t('field.placement.role')}
      </label>
      <select
        id={id}
        className="card-field__input"
        value={placement.role}
        onChange={(event) => {
          const role = ROLES.find((known) => known === event.target.value);
          if (role === undefined) return;
          edit.setRole(placement, role);
          const actor = names.actor(placement.actor);
          const stage = names.stage(placement.stage);
          say(t('board.said.role', { actor, role: labels.role(role), stage }));
        }}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {labels.roleLong(role)}
          </option>
        ))}
      </select>
    </div>
  );
}

function AlsoField({ placement }: { readonly placement: Placement }) {
  const t = useT();
  const labels = useLabels();
  const { edit } = useSession();
  return (
    <fieldset className="card-field card-field--choices">
      <legend className="card-form__label">{t('field.placement.also')}</legend>
      {ROLES.filter((role) => role !== placement.role).map((role) => (
        <label key={role} className="card-field__chip">
          <input
            type="checkbox"
            checked={placement.also.includes(role)}
            onChange={(event) => edit.setAlso(placement, role, event.target.checked)}
          />
          {labels.role(role)}
        </label>
      ))}
    </fieldset>
  );
}
