import { currentStep, type Round } from '@samsyn/workshop';
import { EyeOff } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useWorkshop } from '../../live/session-context.ts';
import './round-head.css';
import { chooseRound } from './shown-round.ts';

/** Whose picture this is, of what, and how far the room has come: over every form of it. */
export function RoundHead({
  round,
  title,
  promise,
  tools,
  children,
}: {
  readonly round: Round;
  readonly title: string;
  /** Who sees what is answered here. */
  readonly promise: string;
  /** What can be done besides answering. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}) {
  const labels = useLabels();
  const locale = useBoard(({ meta }) => meta.locale);
  const step = useWorkshop(currentStep);
  const heading = useId();
  return (
    <section className="own-head" aria-labelledby={heading}>
      <div className="own-head__row">
        <div className="own-head__mark">
          <EyeOff size={22} aria-hidden="true" />
          <h2 id={heading} className="own-head__title">
            {title} <span className="own-head__promise">{promise}</span>
          </h2>
        </div>
        <div className="own-head__facts">
          <span className="own-head__layer">{labels.layer(round.layer)}</span>
          <RoundPicker round={round} />
          <RoomProgress round={round} />
          {tools}
        </div>
      </div>
      {/* The band above says the step's name already. */}
      {round.question !== '' && round.question !== step?.title && (
        <p className="own-head__question" lang={locale}>
          {round.question}
        </p>
      )}
      {children}
    </section>
  );
}

/** How many in the room have begun and are done: all that anybody sees of the others. */
function RoomProgress({ round }: { readonly round: Round }) {
  const t = useT();
  const { role } = useSession().entry;
  const { people, started, finished } = round.progress ?? { people: 0, started: 0, finished: 0 };
  // Whoever leads has the same figures in a bar of their own.
  if (people === 0 || role === 'facilitator') return null;
  return <p className="own-head__room">{t('own.room', { people, started, finished })}</p>;
}

/** Which round, where there has been more than one. */
function RoundPicker({ round }: { readonly round: Round }) {
  const t = useT();
  const labels = useLabels();
  const rounds = useWorkshop((day) => day.rounds);
  if (rounds.length < 2) return null;
  return (
    <select
      className="own-head__rounds"
      aria-label={t('own.round.choose')}
      value={round.id}
      onChange={(event) => chooseRound(event.target.value, rounds)}
    >
      {rounds.map(({ id, layer }, index) => (
        <option key={id} value={id}>
          {t('own.round.name', { number: index + 1, layer: labels.layerShort(layer) })}
        </option>
      ))}
    </select>
  );
}
