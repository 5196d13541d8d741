import type { MessageKey } from '@samsyn/i18n';
import { roundIsOpen, stepBefore, type WorkshopState } from '@samsyn/workshop';
import { Lightbulb, ListOrdered, Lock, LockOpen, type LucideIcon, Users } from 'lucide-react';
import type { Given } from '../../day/use-command.ts';
import { paperPath } from '../../entry/board-links.ts';
import type { DialogName } from '../shell/dialogs.ts';
import { type DayAction, isPossible } from './day-actions.ts';

/** What a tool does when it is pressed. */
export type ToolEffect =
  | { readonly give: Given }
  /** One of the shell's dialogs or panels. */
  | { readonly open: DialogName }
  /** A page of the board's own, beside the board. */
  | { readonly visit: (board: string) => string }
  /** Asked about first, if it moves everybody. */
  | { readonly act: DayAction };

/** One tool of whoever leads, in the bar or one menu away. */
export interface FacilitatorTool {
  readonly id: string;
  /** In the bar where there is room for it, with a symbol; otherwise in the menu. */
  readonly icon?: (day: WorkshopState) => LucideIcon;
  readonly word: (day: WorkshopState) => MessageKey;
  /** What it would do as the day stands; null when there is nothing for it to do. */
  readonly does: (day: WorkshopState) => ToolEffect | null;
}

const open =
  (name: DialogName): FacilitatorTool['does'] =>
  () => ({ open: name });

/** Does an action for as long as it is possible. */
const act =
  (find: (day: WorkshopState) => DayAction | undefined): FacilitatorTool['does'] =>
  (day) => {
    const action = find(day);
    return action !== undefined && isPossible(action, day) ? { act: action } : null;
  };

/** Nobody is drawn to a place while all answer for themselves. */
const whileNobodyIsAlone =
  (effect: ToolEffect): FacilitatorTool['does'] =>
  (day) =>
    roundIsOpen(day) ? null : effect;

const closedRound = ({ rounds }: WorkshopState): string | undefined =>
  rounds.filter(({ status }) => status === 'closed').at(-1)?.id;

/**
 * Every tool there is, in the order in which they are shown. To add one: its panel in
 * `features/shell/dialogs.ts` if it has any, and a line here.
 */
export const FACILITATOR_TOOLS: readonly FacilitatorTool[] = [
  {
    id: 'agenda',
    icon: () => ListOrdered,
    word: () => 'day.tool.agenda',
    does: open('agenda'),
  },
  {
    id: 'attendees',
    word: () => 'day.tool.attendees',
    does: open('attendees'),
  },
  {
    id: 'lock',
    icon: ({ locked }) => (locked ? LockOpen : Lock),
    word: ({ locked }) => (locked ? 'day.tool.unlock' : 'day.tool.lock'),
    does: ({ locked }) => ({ give: { type: 'board.lock', locked: !locked } }),
  },
  {
    id: 'gather',
    icon: () => Users,
    word: () => 'day.tool.gather',
    does: whileNobodyIsAlone({ open: 'gather' }),
  },
  {
    id: 'spotlight',
    icon: () => Lightbulb,
    word: ({ spotlight }) => (spotlight === null ? 'day.tool.spotlight' : 'day.tool.spotlight.end'),
    does: (day) =>
      day.spotlight === null
        ? whileNobodyIsAlone({ open: 'spotlight' })(day)
        : { give: { type: 'spotlight.set', place: null } },
  },
  {
    id: 'pause',
    word: ({ paused }) => (paused === null ? 'day.tool.pause' : 'day.tool.go-on'),
    does: ({ paused }) => ({ give: { type: 'pause.set', paused: paused === null } }),
  },
  {
    id: 'back',
    word: () => 'day.tool.back',
    does: act((day) => {
      const before = stepBefore(day);
      return before === null ? undefined : { do: 'go-to-step', step: before.id, from: day.step };
    }),
  },
  {
    id: 'open-round',
    word: () => 'day.tool.open-round',
    does: act(() => ({ do: 'open-round' })),
  },
  {
    id: 'reveal-round',
    word: () => 'day.tool.reveal-round',
    does: act((day) => {
      const round = closedRound(day);
      return round === undefined ? undefined : { do: 'reveal-round', round };
    }),
  },
  {
    id: 'reopen-round',
    word: () => 'day.tool.reopen-round',
    does: act((day) => {
      const round = closedRound(day);
      return round === undefined ? undefined : { do: 'reopen-round', round };
    }),
  },
  {
    id: 'open-survey',
    word: () => 'day.tool.open-survey',
    does: act(() => ({ do: 'open-survey' })),
  },
  {
    id: 'open-vote',
    word: () => 'day.tool.open-vote',
    does: act(() => ({ do: 'open-vote' })),
  },
  {
    id: 'names',
    word: ({ namesHidden }) => (namesHidden ? 'day.tool.names.show' : 'day.tool.names.hide'),
    does: ({ namesHidden }) => ({ give: { type: 'names.hide', hidden: !namesHidden } }),
  },
  {
    id: 'projector',
    word: () => 'day.tool.projector',
    does: open('projector'),
  },
  {
    id: 'paper',
    word: () => 'day.tool.paper',
    does: () => ({ visit: paperPath }),
  },
  {
    id: 'preview',
    word: () => 'preview.tool',
    does: open('preview'),
  },
  {
    id: 'rehearsal',
    word: ({ rehearsal }) => (rehearsal ? 'rehearsal.crew' : 'rehearsal.title'),
    does: open('rehearsal'),
  },
  {
    id: 'lead',
    word: () => 'day.tool.lead',
    does: open('share'),
  },
];
