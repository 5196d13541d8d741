import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface DialogProps {
  readonly onClose: () => void;
}

type LazyDialog = LazyExoticComponent<ComponentType<DialogProps>>;

/** Everything that opens over or beside the board. None of it is loaded before it is asked for. */
export const DIALOGS = {
  share: lazy(() => import('../share/share-dialog.tsx')),
  template: lazy(() => import('../template-editor/template-editor.tsx')),
  snapshots: lazy(() => import('../snapshots/snapshots-dialog.tsx')),
  about: lazy(() => import('../about-board/about-board-dialog.tsx')),
  settings: lazy(() => import('../settings/settings-dialog.tsx')),
  help: lazy(() => import('../help/help-dialog.tsx')),
  forget: lazy(() => import('../join/forget-me-dialog.tsx')),
  people: lazy(() => import('../presence/people-dialog.tsx')),
  activity: lazy(() => import('../activity/activity-panel.tsx')),
} as const satisfies Record<string, LazyDialog>;

export type DialogName = keyof typeof DIALOGS;
