import { wordsOf } from '../../src/words/table.ts';
import type { Template } from '../../src/words/template.ts';
import { createWords, type Words } from '../../src/words/words.ts';

const english = wordsOf('en');

/** The words of a site in Greek whose every letter is an x: other Latin letters in a text come from elsewhere. */
export const blankWords: Words = createWords({ language: 'el', locale: 'el' }, (key) =>
  blanked(english.templateOf(key)),
);

function blanked(template: Template): Template {
  if (typeof template === 'string') return blankedText(template);
  const [selector, forms] = template;
  return [
    selector,
    Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, blankedText(text)])),
  ];
}

/** What is filled in keeps its name. */
function blankedText(text: string): string {
  return text.replace(/\{[^}]*\}|\p{L}/gu, (found) => (found.startsWith('{') ? found : 'x'));
}

/** The words in a text that no message says, but for addresses and the name of the zone. */
export function otherWordsIn(text: string): string[] {
  return (
    text
      .replaceAll(/https?:[^\s>)]*|\bUTC\b/g, '')
      .match(/[a-z]+/gi)
      ?.filter((word) => !/^x+$/.test(word)) ?? []
  );
}
