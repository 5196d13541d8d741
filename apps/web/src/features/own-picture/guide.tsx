import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { useView } from '../../local/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { openPlaceSheet } from '../list-view/open-place-sheet.ts';
import { useAnswers, useOwn } from './own-context.ts';

/** Whether to show the guide: until something is answered, and never again once put away. */
export function useGuide(): boolean {
  const seen = useSettings((settings) => settings.guideSeen);
  const { cells } = useOwn().round;
  const begun = useAnswers(({ answers, done }) => answers.size + done.size > 0);
  return !seen && !begun && cells === undefined;
}

/** One sentence on how to begin, and one thing to do. */
export function Guide() {
  const t = useT();
  const set = useSettings((settings) => settings.set);
  const list = useView(({ view }) => view === 'lista');
  const [first] = useShownStages();
  const leads = useSession().entry.role === 'facilitator';
  return (
    <div className="own-guide">
      <p>{t(list ? 'own.guide.list' : 'own.guide')}</p>
      {!list && first !== undefined && (
        <Button kind={leads ? 'plain' : 'primary'} onClick={() => openPlaceSheet(first.stage.id)}>
          {t('own.guide.begin')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => set({ guideSeen: true })}>
        {t('own.guide.away')}
      </Button>
    </div>
  );
}
