const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const FIRST_STRONG_IS_RTL = new RegExp(`^[^\\p{L}]*${RTL.source}`, 'u');

/** Emoji are left out: fonts draw them in colours of their own. They stay in the page's title and the alt text. */
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{e0020}-\u{e007f}]|\u20e3/gu;
/** Characters that are not seen. Joiners stay between letters, where Arabic and Indic scripts need them. */
const UNSEEN =
  /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])|(?![\u200c\u200d])\p{Cf}|[\ufe00-\ufe0f]|\p{Cs}/gu;

/**
 * A text as a card can draw it: on one line, without emoji and control characters, with the spaces
 * and hyphens that every font has.
 *
 * @example toDrawableText('Deploy  🚀 went\nwrong') // 'Deploy went wrong'
 */
export function toDrawableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(EMOJI, ' ')
    .replace(UNSEEN, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012\u2015]/g, '–')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
}

/** Whether its first letter is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return FIRST_STRONG_IS_RTL.test(text);
}

/** Whether any of its letters is written from right to left, so that its words change places in a line. */
export function hasRightToLeft(text: string): boolean {
  return RTL.test(text);
}
