import type { Translator } from '@samsyn/i18n';
import type { WorkshopState } from '@samsyn/workshop';
import type { DayAction } from './day-actions.ts';

/** What stands on the button of an action. */
export function actionWords(action: DayAction, day: WorkshopState, t: Translator): string {
  switch (action.do) {
    case 'start-timer':
      return t('day.action.start-timer', { minutes: action.minutes });
    case 'show':
      return t(`day.action.show.${action.what}`);
    case 'go-to-step': {
      const title = day.agenda.find(({ id }) => id === action.step)?.title ?? '';
      const begun = day.agenda.some(({ openedAt }) => openedAt !== undefined);
      return t(begun ? 'day.action.go-to-step' : 'day.action.begin', { title });
    }
    default:
      return t(`day.action.${action.do}`);
  }
}
