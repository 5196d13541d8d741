import { type Answer, isRole } from '@samsyn/board';
import type { Place } from '@samsyn/workshop';
import { useCallback } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThing, focusThingSoon } from '../../board-parts/focus-thing.ts';
import { type MenuThing, openThingMenu, useOpenMenu } from '../../board-parts/open-menu.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useSetRole } from '../../board-parts/use-set-role.ts';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import {
  useInView,
  useMayEditInView,
  useSession,
  useWorkshop,
} from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { openStretch } from '../map-view/open-stretch.ts';
import { itemKey } from '../moving/move-item.ts';
import { openMoveDialog } from '../moving/move-store.ts';
import { openSettle } from '../settle/open-settle.ts';
import { AnchoredMenu } from './anchored-menu.tsx';
import { MenuItem } from './menu-item.tsx';

/** What else can be done with a placed actor or a card. One menu for the whole board. */
export default function ThingMenu() {
  const thing = useOpenMenu((state) => state.thing);
  const may = useMayEditInView();
  return thing === null || !may ? null : <OpenThingMenu key={itemKey(thing)} thing={thing} />;
}

function OpenThingMenu({ thing }: { readonly thing: MenuThing }) {
  const t = useT();
  const names = useBoardNames();
  const key = itemKey(thing);
  const close = useCallback(() => {
    openThingMenu(null);
    focusThingSoon(key, 'more');
  }, [key]);
  const what = thing.kind === 'card' ? names.card(thing.card) : names.actor(thing.cell.actor);
  const choices = useChoices(thing, what);
  return (
    <AnchoredMenu at={key} label={t('board.more.label', { what })} onClose={close}>
      {choices.map(({ word, run }) => (
        <MenuItem
          key={word}
          onChoose={() => {
            openThingMenu(null);
            run();
          }}
        >
          {word}
        </MenuItem>
      ))}
    </AnchoredMenu>
  );
}

interface Choice {
  readonly word: string;
  readonly run: () => void;
}

function useChoices(thing: MenuThing, what: string): readonly Choice[] {
  const { entry } = useSession();
  const { placing, cards, choices, round, openDetails } = useInView();
  const eyes = useEyes(thing);
  const t = useT();
  const labels = useLabels();
  const setRole = useSetRole();
  const set = useView((state) => state.set);
  const view = useView((state) => state.view);
  /** Stands on the thing first, so that the focus goes to its neighbour when it is gone. */
  const remove = (change: () => void): void => {
    focusThing(itemKey(thing));
    change();
    say(t('board.said.removed', { what }));
  };
  if (thing.kind === 'card') {
    const { card } = thing;
    return [
      { word: t('board.more.open'), run: () => set({ openCard: card }) },
      { word: t('board.more.move'), run: () => openMoveDialog(thing) },
      ...eyes,
      { word: t('board.more.remove'), run: () => remove(() => cards?.delete(card)) },
    ];
  }
  const { cell } = thing;
  const details = (): void => openDetails(cell);
  const answer = (choice: Answer): Choice => ({
    word: capitalised(labels.role(choice)),
    run: () => {
      setRole(cell, choice);
      focusThingSoon(itemKey(thing));
    },
  });
  // Only the map shows stages beside each other as one lane.
  const stretch =
    view === 'karta' ? [{ word: t('map.stretch.menu'), run: () => openStretch(cell) }] : [];
  const settle =
    entry.role === 'facilitator'
      ? [{ word: t('board.more.settle'), run: () => openSettle(cell, itemKey(thing), 'more') }]
      : [];
  const more =
    round === null
      ? [
          { word: t('board.more.also'), run: details },
          { word: t('board.more.details'), run: details },
          ...settle,
        ]
      : [
          ...choices.filter((choice) => !isRole(choice)).map(answer),
          { word: t('board.more.why'), run: details },
        ];
  return [
    { word: t('board.more.move'), run: () => openMoveDialog(thing) },
    { word: t('board.more.copy'), run: () => openMoveDialog(thing, { copy: true }) },
    ...stretch,
    ...more,
    ...eyes,
    { word: t('board.more.remove'), run: () => remove(() => placing.remove(cell)) },
  ];
}

/** Whoever leads draws everybody's eyes to a thing, or calls everybody there. */
function useEyes(thing: MenuThing): readonly Choice[] {
  const t = useT();
  const command = useCommand();
  const leads = useSession().entry.role === 'facilitator';
  const isOwn = useInView().round !== null;
  const place = thing.kind === 'card' ? { card: thing.card } : thing.cell;
  const lit = useWorkshop(({ spotlight: now }) => now !== null && isSame(now, place));
  if (!leads || isOwn) return [];
  return [
    {
      word: t(lit ? 'board.spotlight.end' : 'board.more.spotlight'),
      run: () => void command({ type: 'spotlight.set', place: lit ? null : place }),
    },
    { word: t('board.more.gather'), run: () => void command({ type: 'gather', place }) },
  ];
}

function isSame(a: Place, b: Place): boolean {
  return (['layer', 'stage', 'actor', 'card'] as const).every((part) => a[part] === b[part]);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
