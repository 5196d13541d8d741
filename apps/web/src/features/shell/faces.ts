import type { ComponentType, LazyExoticComponent } from 'react';
import type { Face } from '../../day/faces.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';

/**
 * What is shown in the middle of the page besides the board itself. A face draws its own `<main
 * id="main" tabIndex={-1}>` and is loaded when it is first needed.
 */
export const FACE_PARTS: Partial<Record<Face, LazyExoticComponent<ComponentType>>> = {
  compare: lazyWithTexts(() => import('../places/compare-face.tsx')),
  own: lazyWithTexts(() => import('../own-picture/own-face.tsx'), 'ahead'),
  reveal: lazyWithTexts(() => import('../reveal/reveal-face.tsx')),
  organisations: lazyWithTexts(() => import('../organisations/organisations-face.tsx')),
  survey: lazyWithTexts(() => import('../survey/survey-face.tsx')),
  vote: lazyWithTexts(() => import('../vote/vote-face.tsx')),
  decisions: lazyWithTexts(() => import('../decisions/decisions-face.tsx')),
  groups: lazyWithTexts(() => import('../groups/groups-face.tsx')),
  changes: lazyWithTexts(() => import('../changes/changes-face.tsx')),
};
