import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { decisionRows } from '../decisions/decision-rows.ts';
import { StepScreen } from './word-screens.tsx';

/** As many as can be read from the back row. */
const TOP = 5;

/** Who takes which gap until when; what nobody has taken yet says so. */
export function DecisionsScreen() {
  const t = useT();
  const board = useBoard((whole) => whole);
  const stages = useShownStages();
  const vote = useWorkshop((day) => day.votes.filter(({ kind }) => kind === 'gap').at(-1));
  const rows = decisionRows(
    board,
    stages.map(({ stage }) => stage),
    vote?.results ?? null,
  );
  if (rows.length === 0) return <StepScreen />;
  return (
    <div className="projector-votes">
      <p className="projector__title">{t('projector.decisions')}</p>
      <ol>
        {rows.slice(0, TOP).map(({ card }) => {
          const { owner = '', due = '' } = card.fields;
          const taken = owner !== '' && { owner: String(owner), due: String(due) };
          return (
            <li key={card.id}>
              <span className="projector-votes__text">{card.text}</span>
              <span className="projector-votes__count">
                {taken === false
                  ? t('projector.decisions.open')
                  : t(due === '' ? 'projector.decisions.owner' : 'projector.decisions.due', taken)}
              </span>
            </li>
          );
        })}
      </ol>
      {rows.length > TOP && (
        <p className="projector__words">{t('projector.more', { count: rows.length - TOP })}</p>
      )}
    </div>
  );
}
