import { toLocalTime } from '../domain/time.ts';
import type { TranslatedWords, Translation, WordPart } from '../domain/translation.ts';
import type { Worded } from '../domain/translation-match.ts';
import type { Path } from '../schema/fault.ts';
import { schemasAt } from '../schema/translation.ts';
import { cutBody, parseDocument, type SourceDocument, type SourceFile } from './document.ts';
import { lineEndOf } from './lines.ts';
import { toBody, toDocumentText, toYaml } from './write-document.ts';

/** A new translation: all words of the original in their places, to be overwritten. */
export function newTranslationText(
  file: string,
  original: Worded,
  source: SourceFile,
  digest: string,
): string {
  const { schema } = schemasAt(file);
  const { title, ...words } = wordsOf(original);
  const fields = { title, of: digest, ...words };
  return toDocumentText({ schema, fields, body: cutBody(source).body });
}

/** The text of a translation with all that it has no words for, in the words of the original; what is there stays. */
export function withNewWords(
  source: SourceFile,
  { words, match, hasBody }: Translation,
  original: Worded,
  originalSource: SourceFile,
): string {
  const theirs = wordsOf(original);
  let { text } = source;
  const edit = (change: (document: SourceDocument) => string) => {
    text = change(parseDocument({ ...source, text }));
  };
  const isNew = (part: WordPart, own: unknown) => match?.lacks.includes(part) && own === undefined;
  const { schema } = schemasAt(source.file);
  const singles = {
    ...(isNew('summary', words.summary) && { summary: theirs.summary }),
    ...(isNew('description', words.description) && { description: theirs.description }),
    ...(isNew('workaround', words.workaround) && { workaround: theirs.workaround }),
    ...(isNew('picture', words.image) && { image: theirs.image }),
  };
  if (Object.keys(singles).length > 0)
    edit((document) => insertAt(document, endOfData(document), toYaml({ schema, fields: singles })));
  for (const list of ['updates', 'timeline', 'actions', 'corrections'] as const) {
    const own = (list === 'corrections' ? words.report?.corrections : words[list]) ?? [];
    const all = (list === 'corrections' ? theirs.report?.corrections : theirs[list]) ?? [];
    const open = (match?.open ?? []).flatMap((item) => (item.list === list ? (all[item.index] ?? []) : []));
    const items = open.filter(
      (item) => !own.some(({ text: said, id }) => said === item.text || (id !== undefined && id === item.id)),
    );
    const path = list === 'corrections' ? ['report', list] : [list];
    if (items.length > 0) edit((document) => withItems(document, path, items));
  }
  if (!hasBody && match?.lacks.includes('body'))
    text = `${text.trimEnd()}\n\n${toBody(cutBody(originalSource).body)}\n`;
  return text;
}

/** The words of an original as its translations have them. */
function wordsOf({ timezone = 'UTC', ...original }: Worded): TranslatedWords {
  const { title, summary, description, workaround, image } = original;
  const { impact = [], updates = [], timeline = [], actions = [], report } = original;
  const toTime = (instant: number) => toLocalTime(instant, timezone, instant);
  const corrections = report?.corrections ?? [];
  return {
    title,
    summary,
    description,
    workaround,
    impact: impact.map(({ label, value }) => ({ label, value })),
    updates: updates.map(({ at, text }) => ({ at: toTime(at.instant), text })),
    timeline: timeline.map(({ at, text }) => ({ at: toTime(at.instant), text })),
    actions: actions.map(({ id, text, reason }) => ({ id, text, reason })),
    ...(corrections.length > 0 && {
      report: { corrections: corrections.map(({ at, text }) => ({ at, text })) },
    }),
    ...(image && { image: { alt: image.alt } }),
  };
}

/** A document's text with more items at the end of a list. */
function withItems(document: SourceDocument, path: Path, items: readonly object[]): string {
  const { text, lines, yaml, yamlOffset } = document;
  const { schema } = schemasAt(document.file);
  const fields = path.reduceRight<unknown>((value, key) => ({ [key]: value }), items) as Record<
    string,
    unknown
  >;
  const range = yaml.rangeOf(path);
  const whole = toYaml({ schema, fields });
  if (!range) {
    const [parent] = yaml.rangeOf(path.slice(0, 1)) ?? [];
    // A parent that says nothing of this yet holds nothing else.
    return parent === undefined || path.length === 1 ? insertAt(document, endOfData(document), whole) : text;
  }
  const written = text.slice(yamlOffset + range[0], yamlOffset + range[1]);
  if (!written.startsWith('-')) {
    const comma = /\[\s*\]$/.test(written.trimEnd()) ? '' : ', ';
    const added = items.map((item) => JSON.stringify(item)).join(', ');
    return insertAt(document, yamlOffset + range[0] + written.lastIndexOf(']'), comma + added);
  }
  const column = lines.positionOf(yamlOffset + range[0]).column - 1;
  const own = whole.split('\n').slice(path.length);
  const depth = own[0]?.search(/\S/) ?? 0;
  const shifted = own.map((line) => (line === '' ? '' : ' '.repeat(column) + line.slice(depth)));
  const end = yamlOffset + range[0] + written.trimEnd().length;
  const next = lines.offsetOf({ line: lines.positionOf(end).line + 1, column: 1 });
  return insertAt(document, next, shifted.join('\n'));
}

/** Where the second line of `---` begins. */
function endOfData({ text, bodyOffset }: SourceDocument): number {
  return text.slice(0, bodyOffset).lastIndexOf('---');
}

function insertAt({ text }: SourceFile, offset: number, insertion: string): string {
  return text.slice(0, offset) + insertion.replaceAll('\n', lineEndOf(text)) + text.slice(offset);
}
