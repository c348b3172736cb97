import { LANGUAGES, type Language, THEMES } from '../../../lib/domain/settings.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { Choice } from '../parts/Choice.tsx';
import { SettingRow } from '../parts/SettingRow.tsx';
import type { SettingsEdit } from '../parts/use-settings.ts';

/** Each language by its own name, for people who read no other. */
const NAMES: Record<Language, string> = {
  en: 'English',
  id: 'Bahasa Indonesia',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  pl: 'Polski',
  pt_BR: 'Português (Brasil)',
  vi: 'Tiếng Việt',
  tr: 'Türkçe',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
  hi: 'हिन्दी',
  zh_CN: '简体中文',
  ja: '日本語',
  ko: '한국어',
};

export function AppearanceSettings({ settings, save }: SettingsEdit) {
  const { t } = useText();
  return (
    <Card title={t('options.settings.appearance')}>
      <SettingRow label={t('options.settings.theme')}>
        {(named) => (
          <Choice
            {...named}
            value={settings.theme}
            testId="theme"
            options={THEMES.map((value) => ({ value, label: t(`options.settings.themes.${value}`) }))}
            onChange={(theme) => save({ theme })}
          />
        )}
      </SettingRow>
      <SettingRow label={t('options.settings.language')} detail={t('options.settings.languageDetail')}>
        {(named) => (
          <Choice
            {...named}
            value={settings.language ?? 'browser'}
            testId="language"
            options={[
              { value: 'browser', label: t('options.settings.asBrowser') },
              ...LANGUAGES.map((value) => ({ value, label: NAMES[value] })),
            ]}
            onChange={(language) => save({ language: language === 'browser' ? null : language })}
          />
        )}
      </SettingRow>
    </Card>
  );
}
