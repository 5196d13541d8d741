import { useT } from '../i18n/use-t.ts';
import { useSettings } from '../local/settings-store.ts';
import { Button } from '../ui/button.tsx';

/** The other language, named in itself, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const t = useT();
  const set = useSettings((settings) => settings.set);
  const other = t.locale === 'sv' ? 'en' : 'sv';
  return (
    <Button kind="quiet" lang={other} onClick={() => set({ locale: other })}>
      {t('pages.otherLanguage')}
    </Button>
  );
}
