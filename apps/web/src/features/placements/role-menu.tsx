import { type Answer, type Cell, cellKey } from '@samsyn/board';
import { Check } from 'lucide-react';
import { useCallback } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { openThingMenu } from '../../board-parts/open-menu.ts';
import { closeRoleMenu, useOpenRole } from '../../board-parts/open-role.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useSetRole } from '../../board-parts/use-set-role.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useInView, useMayEditInView } from '../../live/session-context.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { openMoveDialog } from '../moving/move-store.ts';
import { AnchoredMenu } from './anchored-menu.tsx';

/** The roles, in place. One menu for the whole board: it opens where it is asked for. */
export default function RoleMenu() {
  const cell = useOpenRole((state) => state.cell);
  const may = useMayEditInView();
  return cell === null || !may ? null : <OpenRoleMenu key={cellKey(cell)} cell={cell} />;
}

function OpenRoleMenu({ cell }: { readonly cell: Cell }) {
  const { choices } = useInView();
  const setRole = useSetRole();
  const t = useT();
  const labels = useLabels();
  const names = useBoardNames();
  const key = cellKey(cell);
  const role = useBoardInView(({ placements }) => placements.get(key)?.role ?? null);
  const close = useCallback(() => {
    closeRoleMenu();
    focusThingSoon(`placement:${key}`);
  }, [key]);
  const choose = (chosen: Answer): void => {
    close();
    // The menu is seen to close first: another role may put the actor elsewhere in its stage.
    if (chosen !== role) afterFrame(() => setRole(cell, chosen));
  };
  const thing = { kind: 'placement', cell } as const;
  // The same as the buttons of the thing, for whoever reads the page without pointing at anything.
  const others = [
    { word: t('board.more.move'), run: () => openMoveDialog(thing) },
    { word: t('board.more.others'), run: () => openThingMenu(thing) },
  ];
  return (
    <AnchoredMenu
      at={`placement:${key}`}
      label={t('board.role.choose', { actor: names.actor(cell.actor) })}
      onClose={close}
    >
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="menuitemradio"
          aria-checked={choice === role}
          tabIndex={-1}
          className="anchored-menu__item"
          data-apart={choice === 'none' || undefined}
          onClick={() => choose(choice)}
        >
          <span className="anchored-menu__tick" aria-hidden="true">
            {choice === role && <Check size={16} />}
          </span>
          {labels.roleLong(choice)}
        </button>
      ))}
      {others.map(({ word, run }, index) => (
        <button
          key={word}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="anchored-menu__item"
          data-apart={index === 0 || undefined}
          onClick={() => {
            closeRoleMenu();
            run();
          }}
        >
          <span className="anchored-menu__tick" />
          {word}
        </button>
      ))}
    </AnchoredMenu>
  );
}
