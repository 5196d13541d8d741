import type { MessageKey } from '@samsyn/i18n';
import { useT } from '../../i18n/use-t.ts';
import { ANNOUNCE_LEVELS, useSettings } from '../../local/settings-store.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import './settings-dialog.css';

/** What one chooses for oneself in this browser. Takes effect at once; nobody else sees it. */
export default function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { set, ...settings } = useSettings();
  const choices = <const T extends string>(
    values: readonly T[],
    key: (value: T) => MessageKey,
  ): { value: T; word: string }[] => values.map((value) => ({ value, word: t(key(value)) }));
  return (
    <Dialog title={t('pages.settings')} onClose={onClose}>
      <p>{t('pages.settings.words')}</p>
      <RadioGroup
        label={t('pages.settings.language')}
        value={settings.locale}
        choices={[
          { value: 'sv', word: <span lang="sv">{t('pages.language.own.sv')}</span> },
          { value: 'en', word: <span lang="en">{t('pages.language.own.en')}</span> },
        ]}
        onChoose={(locale) => set({ locale })}
        beside
      />
      <RadioGroup
        label={t('pages.settings.theme')}
        value={settings.theme}
        choices={choices(['system', 'light', 'dark'], (value) => `pages.settings.theme.${value}`)}
        onChoose={(theme) => set({ theme })}
        beside
      />
      <RadioGroup
        label={t('pages.settings.text')}
        value={settings.textSize}
        choices={choices(['normal', 'large', 'larger'], (value) => `pages.settings.text.${value}`)}
        onChoose={(textSize) => set({ textSize })}
        beside
      />
      <RadioGroup
        label={t('pages.settings.announce')}
        value={settings.announce}
        choices={choices(ANNOUNCE_LEVELS, (value) => `pages.settings.announce.${value}`)}
        onChoose={(announce) => set({ announce })}
      />
      <div className="settings__marks">
        <Checkbox
          word={t('pages.settings.contrast')}
          help={t('pages.settings.contrast.help')}
          checked={settings.contrast === 'high'}
          onCheck={(on) => set({ contrast: on ? 'high' : 'normal' })}
        />
        <Checkbox
          word={t('pages.settings.motion')}
          help={t('pages.settings.motion.help')}
          checked={settings.motion === 'less'}
          onCheck={(on) => set({ motion: on ? 'less' : 'system' })}
        />
        <Checkbox
          word={t('pages.settings.cursors')}
          help={t('pages.settings.cursors.help')}
          checked={settings.cursors}
          onCheck={(cursors) => set({ cursors })}
        />
      </div>
    </Dialog>
  );
}
