/** Those that Noto Color Emoji draws higher than others, by their first characters: envelopes, folders and most faces. */
const HIGHER = [
  '™⌨⏲▪-▫◻-◾☁☹-☺♥⛅⛩⛸✉✋✍✨❤➖➰-➿⭐〰🌊🌤-🌥🌨-🌩🌬-🌮🌰🌾🍉🍋🍙🍛-🍜🍤🍮🍱-🍲',
  '🍻-🍽🎀🎃🎌🎎🎞-🎟🎩🎫🎭-🎯🎵-🎷🏃🏊🏘🐂-🐅🐎🐖-🐘🐚🐜🐞-🐢🐥-🐦🐨🐪🐭-🐮🐱🐵🐸-🐹🐼-🐽🐿-👅',
  '👈-👊👏-👐👒-👓👕👚👪👾-👿💅💌💎💔💖-💗💙-💝💤💩💳-💸📁-📂📅📒-📙📜📟📣📧-📨📯-📰📹📼-📽🔅🔫',
  '🔸-🔻🕊🕰-🕳🕶🖤🗓🗝🗺😀-😚😞-😬😮-😰😲-😷😹-😿🙁-🙄🙈-🙊🙌🚣🚥🚬🛎🛩🛰🛷🛹🟰-🤐🤒-🤓🤕🤙-🤝',
  '🤢🤥🤨-🤩🤬🤲🤺-🤼🥅🥌🥐🥓🥕🥗🥟🥣🥧-🥨🥪🥯🥲🥴-🥵🥸-🥺🥽🦀🦇🦊-🦋🦏-🦐🦔🦖-🦘🦚-🦛🦝🦟🦡-🦢🦦',
  '🦮🦵🧀🧆-🧈🧐🧠-🧢🧤🧰🧼-🧽🩲🩴-🩷🪁🪐🪗🪪🪭🪱🪷🪹-🪺🪽🫁🫏🫔🫖🫘🫠-🫡🫣-🫦🫨🫪🫱-🫸',
];
const IS_HIGHER = new RegExp(`^[${HIGHER.join('')}]`, 'u');

/** How far small pictures hang below the line, in em. */
const BELOW = 0.244;
const BELOW_OF_HIGHER = 0.21;

/** How far a small picture hangs below the line, in em, as drawn by Android and Linux. */
export function depthOfEmoji(grapheme: string): number {
  return IS_HIGHER.test(grapheme) ? BELOW_OF_HIGHER : BELOW;
}
