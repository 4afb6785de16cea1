import { z } from 'astro/zod';
import { checked } from './fields.ts';

/** What something is called in another system, letter by letter. */
export function foreignId(description: string) {
  return checked((value) => /^[^\s\p{C}](?:[^\p{Cc}\n]{0,298}[^\s\p{C}])?$/u.test(value), {
    expected: 'an id of at most 300 characters',
    remedy: 'Copy it as it stands in the other system.',
  }).meta({ description });
}

function digest(description: string) {
  return checked((value) => /^[0-9a-f]{8,64}$/.test(value), {
    expected: 'the digest that `import` wrote',
    remedy: 'Leave it as `import` wrote it, or remove `source` as a whole.',
  })
    .optional()
    .meta({ description });
}

/** The name of another system. */
export const sourceName = checked((value) => /^[a-z0-9-]+$/.test(value), {
  expected: 'the name of a system such as `statuspage`',
  remedy: 'Write it as `import` names it.',
}).meta({ description: 'The system it comes from: `statuspage`.' });

/** Where a document was imported from; readers don't see it. */
export const source = z
  .strictObject({
    from: sourceName,
    id: foreignId('What it is called there: the next import knows it by this, whatever it is called here.'),
    url: checked((value) => /^https?:\/\/[^\s/]\S*$/.test(value) && URL.canParse(value), {
      expected: 'a web address that begins with `https://`',
      remedy: 'Copy the full address from the browser.',
    })
      .optional()
      .meta({ description: 'Where it was published there.' }),
    guid: foreignId(
      'The id of its entry in the feed of that system, so that readers of the feed are not told of it anew.',
    ).optional(),
    digest: digest(
      'A digest of what that system said: while it is the same, the next import leaves it alone.',
    ),
    written: digest('A digest of what `import` wrote: when it is another, somebody has edited it.'),
  })
  .optional()
  .meta({
    description:
      'Where it was imported from, written by `npm run import`. It is shown nowhere; without it, the next import writes it again.',
  });
