import { type ConfigData, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

const CONFIG: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Titles are the authors'; a long one says more than a cut one, and search engines cut it themselves.
    'long-title': 'off',
    // A list that a text field filters: no native element does that and shows more than text.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Headings in any script have anchors in that script.
    'valid-id': ['error', { relaxed: true }],
  },
};

test.each(['example', 'minimal', 'arabic', 'strained', 'languages'] as const)(
  'every page of the site "%s" is valid HTML',
  async (name) => {
    const validator = new HtmlValidate(CONFIG);
    /** The first page of each fault: most come from components, and so stand on many. */
    const faults = new Map<string, string>();
    for (const { route, html } of await pagesOf(await builtSite(name))) {
      const { results } = await validator.validateString(html);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
        faults.set(`${ruleId}: ${message}`, `${route}:${line}:${column}`);
    }
    expect(Object.fromEntries(faults)).toEqual({});
  },
);
