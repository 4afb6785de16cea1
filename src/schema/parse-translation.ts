import type { TranslatedWords, Translation } from '../domain/translation.ts';
import type { Fault, Parsed } from './fault.ts';
import type { FileFacts } from './parse-incident.ts';
import { schemaAt } from './shape.ts';
import { schemasAt } from './translation.ts';
import { validate } from './validate.ts';

/**
 * From the frontmatter of a translation to its words, with all that is wrong with it.
 *
 * @param language - that the name of its file says.
 */
export function parseTranslation(
  data: unknown,
  { id, file, format, hasBody }: FileFacts,
  language: string,
): Parsed<Translation> {
  const { schema, original } = schemasAt(file);
  const { value, faults: found } = validate(schema, data, { title: '?' });
  const faults = found.map((fault) => (isFact(fault) ? toFactFault(fault) : fault));
  if (!value || faults.length > 0) return { faults };
  const {
    ignore: _,
    of,
    draft,
    ...words
  } = value as TranslatedWords & Pick<Translation, 'of' | 'draft'> & { ignore: unknown };
  return { value: { id, file, format, language, draft, of, hasBody, words }, faults };

  /** Whether it is no mistake in writing, but something that the original says. */
  function isFact({ rule, path }: Fault): boolean {
    return rule === 'frontmatter/unknown-key' && schemaAt(original, path) !== undefined;
  }
}

function toFactFault({ path }: Fault): Fault {
  const key = String(path.at(-1));
  return {
    path,
    part: 'key',
    rule: 'translation/fact',
    message: `Unexpected \`${key}\` in a translation, which holds words alone: facts come from the original.`,
    remedy: `Remove it. What the original says of \`${key}\` holds for all languages.`,
  };
}
