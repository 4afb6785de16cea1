import {
  type CssNode,
  generate,
  type List,
  type ListItem,
  parse,
  tokenize,
  tokenTypes,
  walk,
} from 'css-tree';

/** Styles with nothing in them that loads, and whether something had to be left out. */
export interface CleanStyle {
  css: string;
  hasForeign: boolean;
}

/** Functions that compute colours, lengths, shapes and steps of time; others may load something. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  `abs acos asin atan atan2 blur brightness calc circle clamp color color-mix conic-gradient contrast cos
  cubic-bezier drop-shadow ellipse exp grayscale hsl hsla hue-rotate hwb hypot inset invert lab lch light-dark linear
  linear-gradient log matrix matrix3d max min mod oklab oklch opacity path perspective polygon pow radial-gradient
  rem repeating-linear-gradient repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez round
  saturate scale scale3d scalex scaley scalez sepia sign sin skew skewx skewy sqrt steps tan translate translate3d
  translatex translatey translatez var`.split(/\s+/),
);
const AT_RULES: ReadonlySet<string> = new Set([
  'keyframes',
  '-webkit-keyframes',
  'layer',
  'media',
  'supports',
]);
/** At-rules that go without a word: they change nothing once all is one drawing in UTF-8. */
const SILENT: ReadonlySet<string> = new Set(['charset', 'namespace']);
const PROPERTY = /^-{0,2}[a-z][a-z\d-]*$/i;
const LOCAL = /^#[^\s"'()\\<>]+$/;
/** Values of which most drawings are full, and in which nothing can hide. */
const PLAIN = /^[\w\s.,#%+-]*$/;

/** The text of a `<style>`, written anew from what was understood of it. */
export function cleanStyleSheet(text: string): CleanStyle {
  return clean(parse(text, { context: 'stylesheet', parseCustomProperty: true }));
}

/** The text of a `style` attribute. */
export function cleanDeclarations(text: string): CleanStyle {
  return clean(parse(text, { context: 'declarationList', parseCustomProperty: true }));
}

/** Whether a value loads nothing, as CSS reads it, escapes and all. */
export function isHarmlessValue(value: string): boolean {
  if (PLAIN.test(value)) return true;
  try {
    return isHarmless(parse(value, { context: 'value' }));
  } catch {
    return false;
  }
}

/** Styles as they are written, with empty comments in the place of those that say something: they keep apart what stands around them. */
export function withoutComments(css: string): string {
  const pieces: string[] = [];
  let passed = 0;
  tokenize(css, (type, start, end) => {
    if (type !== tokenTypes['Comment']) return;
    pieces.push(css.slice(passed, start));
    passed = end;
  });
  return [...pieces, css.slice(passed)].join('/**/');
}

function clean(tree: CssNode): CleanStyle {
  let hasForeign = false;
  const drop = (list: List<CssNode>, item: ListItem<CssNode>, isSilent: boolean) => {
    hasForeign ||= !isSilent;
    list.remove(item);
  };
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Comment' || node.type === 'CDO' || node.type === 'CDC') drop(list, item, true);
      else if (node.type === 'Atrule' && !AT_RULES.has(node.name.toLowerCase())) {
        drop(list, item, SILENT.has(node.name.toLowerCase()));
      } else if (node.type === 'Declaration') {
        if (!PROPERTY.test(node.property) || !isHarmless(node.value)) drop(list, item, false);
      } else if (node.type === 'Rule' && node.prelude.type === 'Raw') drop(list, item, false);
      else if (node.type === 'Raw' && list) drop(list, item, false);
    },
  });
  return { css: generate(tree), hasForeign };
}

/** Whether all of it was understood, and is nothing that loads. */
function isHarmless(value: CssNode): boolean {
  let harmless = true;
  walk(value, (node) => {
    if (node.type === 'Raw') harmless = false;
    if (node.type === 'Url' && !LOCAL.test(node.value)) harmless = false;
    if (node.type === 'Function' && !FUNCTIONS.has(node.name.toLowerCase())) harmless = false;
  });
  return harmless;
}
