/** A package of static font files, and the script it is for. */
export interface ScriptFont {
  /** The script's name for people. */
  script: string;
  package: string;
  /** Whether a character belongs to the script. */
  pattern: RegExp;
}

/** Draws Latin, Cyrillic, Greek and Vietnamese, and stands first for every text. */
export const BASE_FONT = '@fontsource/inter';

const HAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\uff00-\uffef]/u;

/** The same Han character has other shapes in each of these. */
const HAN_FONTS = {
  ja: { script: 'Japanese', package: '@fontsource/noto-sans-jp', pattern: HAN },
  'zh-Hans': { script: 'Chinese, simplified', package: '@fontsource/noto-sans-sc', pattern: HAN },
  'zh-Hant': { script: 'Chinese, traditional', package: '@fontsource/noto-sans-tc', pattern: HAN },
  ko: {
    script: 'Korean',
    package: '@fontsource/noto-sans-kr',
    pattern: /[\p{scx=Hangul}\p{scx=Han}\uff00-\uffef]/u,
  },
} as const satisfies Record<string, ScriptFont>;

/** Whose shapes a text's Han characters take. */
export type HanLanguage = keyof typeof HAN_FONTS;

const OTHER_FONTS: readonly ScriptFont[] = [
  // Not Noto Sans Arabic: satori 0.63 moves its dots into the letters (marks that are placed apart).
  { script: 'Arabic', package: '@fontsource/vazirmatn', pattern: /\p{scx=Arabic}/u },
  { script: 'Hebrew', package: '@fontsource/noto-sans-hebrew', pattern: /\p{scx=Hebrew}/u },
  { script: 'Devanagari', package: '@fontsource/noto-sans-devanagari', pattern: /\p{scx=Devanagari}/u },
  { script: 'Thai', package: '@fontsource/noto-sans-thai', pattern: /\p{scx=Thai}/u },
  { script: 'Bengali', package: '@fontsource/noto-sans-bengali', pattern: /\p{scx=Bengali}/u },
  { script: 'Tamil', package: '@fontsource/noto-sans-tamil', pattern: /\p{scx=Tamil}/u },
  { script: 'Telugu', package: '@fontsource/noto-sans-telugu', pattern: /\p{scx=Telugu}/u },
  { script: 'Gujarati', package: '@fontsource/noto-sans-gujarati', pattern: /\p{scx=Gujarati}/u },
  { script: 'Kannada', package: '@fontsource/noto-sans-kannada', pattern: /\p{scx=Kannada}/u },
  { script: 'Malayalam', package: '@fontsource/noto-sans-malayalam', pattern: /\p{scx=Malayalam}/u },
  { script: 'Gurmukhi', package: '@fontsource/noto-sans-gurmukhi', pattern: /\p{scx=Gurmukhi}/u },
  { script: 'Sinhala', package: '@fontsource/noto-sans-sinhala', pattern: /\p{scx=Sinhala}/u },
  { script: 'Khmer', package: '@fontsource/noto-sans-khmer', pattern: /\p{scx=Khmer}/u },
  { script: 'Lao', package: '@fontsource/noto-sans-lao', pattern: /\p{scx=Lao}/u },
  { script: 'Burmese', package: '@fontsource/noto-sans-myanmar', pattern: /\p{scx=Myanmar}/u },
  { script: 'Georgian', package: '@fontsource/noto-sans-georgian', pattern: /\p{scx=Georgian}/u },
  { script: 'Armenian', package: '@fontsource/noto-sans-armenian', pattern: /\p{scx=Armenian}/u },
  { script: 'Ethiopic', package: '@fontsource/noto-sans-ethiopic', pattern: /\p{scx=Ethiopic}/u },
];

/** Every font package that a card may use. */
export function fontPackages(): string[] {
  return [BASE_FONT, ...[...Object.values(HAN_FONTS), ...OTHER_FONTS].map((font) => font.package)];
}

/** The fonts that a character's script asks for beyond the base font, best first. */
export function scriptFontsOf(character: string, han: HanLanguage): ScriptFont[] {
  return [HAN_FONTS[han], ...OTHER_FONTS, ...Object.values(HAN_FONTS)].filter(({ pattern }) =>
    pattern.test(character),
  );
}

/** Kana make a text Japanese and Hangul Korean; else the site's locale decides. */
export function hanLanguageOf(text: string, locale: string): HanLanguage {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language === 'ja' || language === 'ko') return language;
  return script === 'Hant' || (language === 'zh' && region === 'TW') ? 'zh-Hant' : 'zh-Hans';
}
