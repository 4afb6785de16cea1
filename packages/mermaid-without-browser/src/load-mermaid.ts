import { registerHooks } from 'node:module';
import type { Mermaid } from 'mermaid';

/** The line in which Mermaid names the function that copies its settings. */
export const NAMED_IN_MERMAID = 'var assignWithDepth_default = assignWithDepth;';
/** What Mermaid does each time that it looks a setting up. */
export const COPIES_SETTINGS = 'return assignWithDepth_default({}, currentConfig);';
/** The names in the same part of what its settings are put together by, and from. */
export const SETTINGS_IN_MERMAID = [
  'updateCurrentConfig',
  'updateSiteConfig',
  'currentConfig',
  'siteConfig',
  'diagramConfigKey',
  'directives',
];
/** Mermaid's functions that make lines of words of a label, where labels aren't HTML. */
export const REPLACED_FOR_LABELS = [
  'markdownToLines',
  'nonMarkdownToLines',
  'splitLineToFitWidth',
  'updateTextContentAndStyles',
  'computeWidthOfText',
];
/** Mermaid's functions that are called in their place: what it makes of a label where labels are HTML. */
export const CALLED_FOR_LABELS = ['markdownToHTML', 'nonMarkdownToHTML', 'sanitizeText', 'getConfig'];

/** Mermaid's function that writes the style sheet of a drawing, mostly the same for all of one kind. */
export const WRITES_STYLES = 'var createUserStyles = ';

/** What Mermaid breaks the lines of a timeline by, and keeps room for them: places that rows don't have. */
export const PLACES_TIMELINES = [
  'function wrap(text, width)',
  'var getVirtualNodeHeight = ',
  'var svgDraw_default = ',
];

/** Tells Mermaid that a label has a formula, which it then writes as HTML; ours draw it. */
export const TELLS_FORMULAS = 'var hasKatex = ';

/**
 * Loads Mermaid with functions of ours in the place of some of its own. Its `assignWithDepth` is many times slower,
 * and copies all settings where one is looked up.
 * Its labels in SVG lose characters and words that its labels in HTML show, which is how authors know them: ours
 * have Mermaid make the HTML, and write the words of that. Should a release name a function otherwise, nothing is
 * replaced and drawings are Mermaid's own; a test tells.
 */
export async function loadMermaid(): Promise<Mermaid> {
  // What draws a kind is loaded with the first of that kind, so this stays.
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.includes('/mermaid/dist/') || !loaded.source) return loaded;
      const source = Buffer.from(loaded.source as Uint8Array).toString();
      return {
        ...loaded,
        source: withOurRows(withOurStyles(withOurFormulas(withOurLabels(withOurSettings(source))))),
      };
    },
  });
  const { default: mermaid } = await import('mermaid');
  return mermaid;
}

/** Where a function is declared, it can be set anew by code that stands in the same file. */
export function declarationOf(name: string): string {
  return `function ${name}(`;
}

const OUR_ASSIGN_WITH_DEPTH = `
import { assignWithDepth as assignWithDepth_default } from ${quoted(new URL('./assign-with-depth.ts', import.meta.url))};
import { copyWhenRead as ourCopy } from ${quoted(new URL('./copy-when-read.ts', import.meta.url))};`;
const OUR_SETTINGS = `
import { kept as ourKept } from ${quoted(new URL('./keep-settings.ts', import.meta.url))};
const ourUpdate = ourKept(updateCurrentConfig);
updateCurrentConfig = (settings, set) => {
  currentConfig = ourUpdate(settings, set, { scope: diagramConfigKey, directives });
  return currentConfig;
};
const theirUpdate = updateSiteConfig;
updateSiteConfig = (settings) => {
  siteConfig = { ...siteConfig };
  return theirUpdate(settings);
};
`;
const OUR_COPY = 'return ourCopy(currentConfig);';

/** Where it stands, set anew. */
const NO_FORMULAS = '\nhasKatex = () => false;\n';

const OUR_STYLES = `
import { keptStyles as ourKeptStyles } from ${quoted(new URL('./keep-settings.ts', import.meta.url))};
createUserStyles = ourKeptStyles(createUserStyles);
`;

const OUR_ROWS = `
import { unbrokenInRows as ourUnbroken, heightlessInRows as ourHeightless } from ${quoted(new URL('./layout/rows-ahead.ts', import.meta.url))};
wrap = ourUnbroken(wrap);
svgDraw_default.getVirtualNodeHeight = ourHeightless(getVirtualNodeHeight);
`;

const OUR_LABELS = `
import { linesOfHtml as ourLinesOfHtml } from ${quoted(new URL('./labels/lines-of-html.ts', import.meta.url))};
import { breakLine as ourBreakLine } from ${quoted(new URL('./labels/break-line.ts', import.meta.url))};
import { writeWords as ourWriteWords } from ${quoted(new URL('./labels/write-words.ts', import.meta.url))};
import { withMarks as ourMarks } from ${quoted(new URL('./labels/formula-marks.ts', import.meta.url))};
import { withTagsAsText as ourTags } from ${quoted(new URL('./labels/tags.ts', import.meta.url))};
const ourSanitize = (config) => (html) => sanitizeText(html, config ?? getConfig());
markdownToLines = (text, config) => ourLinesOfHtml(markdownToHTML(ourMarks(ourTags(text)), config), ourSanitize(config));
nonMarkdownToLines = (text) => ourLinesOfHtml(nonMarkdownToHTML(ourMarks(ourTags(text))), ourSanitize());
splitLineToFitWidth = ourBreakLine;
updateTextContentAndStyles = ourWriteWords;
computeWidthOfText = (label, lineHeight, words) => label.node().lengthOfWords(words);
`;

function withOurSettings(source: string): string {
  if (!source.includes(NAMED_IN_MERMAID)) return source;
  const ours = source.replace(NAMED_IN_MERMAID, () => OUR_ASSIGN_WITH_DEPTH);
  const isKept =
    ours.includes(COPIES_SETTINGS) && SETTINGS_IN_MERMAID.every((name) => ours.includes(`\nvar ${name}`));
  return isKept ? ours.replace(COPIES_SETTINGS, () => OUR_COPY) + OUR_SETTINGS : ours;
}

function withOurLabels(source: string): string {
  const isTheirs =
    REPLACED_FOR_LABELS.every((name) => source.includes(declarationOf(name))) &&
    CALLED_FOR_LABELS.every((name) => source.includes(name));
  return isTheirs ? source + OUR_LABELS : source;
}

function withOurFormulas(source: string): string {
  return source.includes(TELLS_FORMULAS) ? source + NO_FORMULAS : source;
}

function withOurStyles(source: string): string {
  return source.includes(WRITES_STYLES) ? source + OUR_STYLES : source;
}

function withOurRows(source: string): string {
  return PLACES_TIMELINES.every((part) => source.includes(part)) ? source + OUR_ROWS : source;
}

function quoted({ href }: URL): string {
  return JSON.stringify(href);
}
