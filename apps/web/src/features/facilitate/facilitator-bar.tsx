import { Wrench } from 'lucide-react';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { openDialog } from '../shell/open-dialog.ts';
import { ActionButton, useAct } from './action-button.tsx';
import { actionWords } from './action-words.ts';
import { AskedDialog } from './asked-dialog.tsx';
import { BarButton } from './bar-button.tsx';
import { actionsOf, type DayAction } from './day-actions.ts';
import './facilitator-bar.css';
import { MenuButton } from './menu-button.tsx';
import { TimerControls } from './timer-controls.tsx';
import { FACILITATOR_TOOLS, type FacilitatorTool } from './tools.ts';
import { turnoutWords } from './turnout-words.ts';
import { WaitingButtons } from './waiting-buttons.tsx';

/** The bar of whoever leads: the one thing to do now, what is near it, and the tools of the day. */
export default function FacilitatorBar() {
  const t = useT();
  const day = useWorkshop((state) => state);
  const phone = useMatches(PHONE);
  const { primary, beside } = actionsOf(day);
  const turnout = turnoutWords(day, t);
  return (
    <section className="facilitate" aria-label={t('day.bar')}>
      <div className="facilitate__group facilitate__actions" data-focus-group="day:actions">
        {primary !== null && <ActionButton action={primary} at="day:primary" primary />}
        {!phone &&
          beside.map((action) => (
            <ActionButton key={action.do} action={action} at={`day:do-${action.do}`} />
          ))}
      </div>
      {turnout !== '' && <p className="facilitate__turnout">{turnout}</p>}
      <WaitingButtons />
      <div className="facilitate__group facilitate__tools">
        <TimerControls menuOnly={phone} />
        <Tools inMenu={phone ? beside : []} phone={phone} />
      </div>
      <AskedDialog />
    </section>
  );
}

/** The tools: in the bar those with a symbol, where there is room; the others one menu away. */
function Tools({
  inMenu,
  phone,
}: {
  /** Actions that have no room in the bar. */
  readonly inMenu: readonly DayAction[];
  readonly phone: boolean;
}) {
  const t = useT();
  const day = useWorkshop((state) => state);
  const use = useTool();
  const act = useAct();
  const ready = FACILITATOR_TOOLS.filter((tool) => tool.does(day) !== null);
  const inBar = ready.filter(({ icon }) => !phone && icon !== undefined);
  const isInMenuAlready = (tool: FacilitatorTool): boolean => {
    const effect = tool.does(day);
    return effect !== null && 'act' in effect && inMenu.some((one) => one.do === effect.act.do);
  };
  return (
    <>
      {inBar.map((tool) => (
        <BarButton
          key={tool.id}
          at={`day:tool-${tool.id}`}
          {...(tool.icon === undefined ? {} : { icon: tool.icon(day) })}
          onPress={() => use(tool, `day:tool-${tool.id}`)}
        >
          {t(tool.word(day))}
        </BarButton>
      ))}
      <MenuButton
        at="day:tools"
        word={t('day.tools')}
        label={t('day.tools.label')}
        icon={<Wrench size={16} aria-hidden="true" />}
        items={[
          ...inMenu.map((action) => ({
            id: action.do,
            word: actionWords(action, day, t),
            run: () => act(action, 'day:tools'),
          })),
          ...ready
            .filter((tool) => !inBar.includes(tool) && !isInMenuAlready(tool))
            .map((tool) => ({
              id: `tool-${tool.id}`,
              word: t(tool.word(day)),
              run: () => use(tool, 'day:tools'),
            })),
        ]}
      />
    </>
  );
}

function useTool(): (tool: FacilitatorTool, from: string) => void {
  const command = useCommand();
  const act = useAct();
  const day = useWorkshop((state) => state);
  const { board } = useSession().entry;
  return (tool, from) => {
    const effect = tool.does(day);
    if (effect === null) return;
    if ('give' in effect) void command(effect.give);
    else if ('open' in effect) openDialog(effect.open, from);
    else if ('visit' in effect) open(effect.visit(board), '_blank', 'noreferrer');
    else act(effect.act, from);
  };
}
