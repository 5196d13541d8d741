import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';

export interface DialogProps {
  readonly onClose: () => void;
}

type LazyDialog = LazyExoticComponent<ComponentType<DialogProps>>;

/** Everything that opens over or beside the board. None of it is loaded before it is asked for. */
export const DIALOGS = {
  share: lazyWithTexts(() => import('../share/share-dialog.tsx')),
  template: lazyWithTexts(() => import('../template-editor/template-editor.tsx')),
  snapshots: lazyWithTexts(() => import('../snapshots/snapshots-dialog.tsx')),
  comparisons: lazyWithTexts(() => import('../places/comparisons-dialog.tsx')),
  exports: lazyWithTexts(() => import('../exports/exports-dialog.tsx')),
  about: lazyWithTexts(() => import('../about-board/about-board-dialog.tsx')),
  settings: lazyWithTexts(() => import('../settings/settings-dialog.tsx')),
  help: lazyWithTexts(() => import('../help/help-dialog.tsx')),
  forget: lazy(() => import('../join/forget-me-dialog.tsx')),
  people: lazy(() => import('../presence/people-dialog.tsx')),
  attendees: lazyWithTexts(() => import('../attendees/attendees-panel.tsx')),
  say: lazyWithTexts(() => import('../say/say-dialog.tsx')),
  propose: lazyWithTexts(() => import('../say/propose-dialog.tsx')),
  agenda: lazyWithTexts(() => import('../agenda/agenda-panel.tsx')),
  gather: lazyWithTexts(() => import('../eyes/gather-dialog.tsx')),
  spotlight: lazyWithTexts(() => import('../eyes/spotlight-dialog.tsx')),
  projector: lazyWithTexts(() => import('../facilitate/projector-dialog.tsx')),
  preview: lazyWithTexts(() => import('../preview/preview-dialog.tsx')),
  rehearsal: lazyWithTexts(() => import('../rehearsal/rehearsal-dialog.tsx')),
  activity: lazy(() => import('../activity/activity-panel.tsx')),
} as const satisfies Record<string, LazyDialog>;

export type DialogName = keyof typeof DIALOGS;
