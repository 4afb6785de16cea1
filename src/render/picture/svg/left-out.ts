/** Something that could be seen, or ran, and that a drawing can't have here. */
export interface LeftOut {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

type What = keyof typeof WORDS;

/** Notes what is left out; of each kind the first, because programs write the same a thousand times. */
export interface Report {
  (what: What, name?: string): void;
  all(): LeftOut[];
  /** Notes a picture inside the drawing. */
  embed(url: string): void;
  embedded(): string[];
}

/** More than this says no more. */
const MOST = 20;

const WORDS = {
  script: ['Unexpected script in a picture', 'Remove it: pictures can’t run anything.'],
  handler: [
    'Unexpected attribute %s in a picture, which would run something',
    'Remove it: pictures can’t run anything.',
  ],
  html: ['Unexpected HTML in a picture', 'Use text of the drawing instead.'],
  link: ['Unexpected link to %s in a picture, which leads nowhere', 'Put the link in the text beside it.'],
  outside: [
    'Unexpected reference to %s in a picture, expected nothing from outside the file',
    'Put what it shows into the drawing itself.',
  ],
  embedded: [
    'Unexpected picture inside a picture, expected PNG, JPEG, WebP or GIF',
    'Save what is inside as one of these.',
  ],
  style: [
    'Unexpected style in a picture, which loads something or can’t be read',
    'Use colours and fonts that need no file from elsewhere.',
  ],
  animation: ['Unexpected animation of %s in a picture', 'Animate what is drawn, nothing else.'],
  element: ['Unexpected <%s> in a picture', 'Draw it with shapes and text.'],
} as const;

export function createReport(here: () => { line: number; column: number }): Report {
  const found = new Map<string, LeftOut>();
  const urls = new Set<string>();
  const report = (what: What, name = '') => {
    const [words, remedy] = WORDS[what];
    const shown = name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 60);
    const message = `${words.replace('%s', what === 'element' ? shown : `\`${shown}\``)}; it was left out.`;
    const key = what === 'element' || what === 'animation' ? message : what;
    if (!found.has(key) && found.size < MOST) found.set(key, { ...here(), message, remedy });
  };
  return Object.assign(report, {
    all: () => [...found.values()],
    embed: (url: string) => void urls.add(url),
    embedded: () => [...urls],
  });
}
