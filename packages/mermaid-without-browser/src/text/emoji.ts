/** What systems draw as a small picture: by itself, by a selector behind it, or as a keycap or a flag. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji_Modifier}/u;
/** What some systems draw so, and others as a sign. */
const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
const IN_INTER = /^[\xa9\xae\u2122]/;

export function isEmoji(grapheme: string): boolean {
  return EMOJI.test(grapheme);
}

/** Whether it may be drawn as a small picture, where no font of ours has it. */
export function mayBeEmoji(grapheme: string): boolean {
  return isEmoji(grapheme) || (PICTOGRAPH.test(grapheme) && !IN_INTER.test(grapheme));
}
