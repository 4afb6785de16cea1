/** Kinds whose labels Mermaid writes as they are, where those of others are HTML. */
const WITH_TAGS_AS_TEXT = new Set(['architecture', 'c4']);
const TAG = /<(?!br\s*\/?>)/gi;
/** Stands at the page: Mermaid's code may load this file a second time. */
const KIND = 'data-kind';

/** Says of which kind the labels are that are read next. */
export function readLabelsOf(kind: string): void {
  document.documentElement.setAttribute(KIND, kind);
}

/** Whether tags and names of icons in a label are words of it. */
export function tagsAreText(): boolean {
  return WITH_TAGS_AS_TEXT.has(document.documentElement.getAttribute(KIND) ?? '');
}

/** A label whose tags are shown if they are words of it. */
export function withTagsAsText(label: string): string {
  return tagsAreText() ? label.replace(TAG, '&lt;') : label;
}
