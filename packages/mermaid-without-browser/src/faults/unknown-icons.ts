import type { DiagramWarning } from '../diagram.ts';
import { ICON, iconOf, namesOfIcons } from '../labels/icons.ts';
import { COMMENT_LINE } from './as-parsed.ts';
import { WITH_HTML_LABELS } from './kinds.ts';
import { nearestOf } from './mistakes/mistake.ts';
import { positionIn } from './trace.ts';

/** An icon as it stands in a source. */
interface Use {
  index: number;
  written: string;
}

/** What Mermaid's architectures draw without a pack of icons. */
const OF_ARCHITECTURE = ['cloud', 'database', 'disk', 'internet', 'server', 'blank', 'unknown'];
const ELEMENT =
  /(?<=<i\b[^>]*\bclass\s*=\s*(["']))(?:(?!\1)[^>])*?\bfa(?:-\w[\w-]*|[bklrsd]?\s)(?:(?!\1)[^>])*/g;
const OF_MINDMAP = /(?<=::icon\()[^)\n]*(?=\))/g;
const OF_SHAPE = /(?<=@\{[^}]*\bicon\s*:\s*["']?)[\w:-]+/g;
const OF_SERVICE = /(?<=^[ \t]*(?:group|service)[ \t]+[\w-]+\()[^)\n]+(?=\))/gm;
const BEGINNING = /^(?:fa-(?:brands|classic|regular|sharp|solid)|fa[bklrsd]?)\s+/;

/** Icons in a source that nobody knows; Mermaid leaves them out, or draws a question mark, without a word. */
export function unknownIconsIn(source: string, kind: string): DiagramWarning[] {
  const text = source.replace(COMMENT_LINE, (comment) => ' '.repeat(comment.length));
  const inLabels = (WITH_HTML_LABELS.has(kind) ? usesOf(text, ICON) : []).filter(
    ({ written }) => !iconOf(written.replace(':', ' ')),
  );
  const asElements = (WITH_HTML_LABELS.has(kind) ? usesOf(text, ELEMENT) : []).filter(
    ({ written }) => !iconOf(written),
  );
  const inMindmap = kind === 'mindmap' ? usesOf(text, OF_MINDMAP) : [];
  const inShapes = kind === 'flowchart' ? usesOf(text, OF_SHAPE) : [];
  const inArchitecture = kind === 'architecture' ? usesOf(text, OF_SERVICE) : [];
  return [
    ...[...inLabels, ...asElements, ...inMindmap.filter(({ written }) => !iconOf(written))].map((use) =>
      toWarning(text, use, 'Font Awesome Free has no such icon, and it was left out', remedyOf(use.written)),
    ),
    ...inShapes.map((use) =>
      toWarning(text, use, 'its pack of icons is not there, and `?` is drawn', OTHERWISE),
    ),
    ...inArchitecture
      .filter(({ written }) => !OF_ARCHITECTURE.includes(written))
      .map((use) =>
        toWarning(text, use, 'there is no such icon, and `?` is drawn', remedyOfService(use.written)),
      ),
  ].sort((one, two) => (one.line ?? 0) - (two.line ?? 0) || (one.column ?? 0) - (two.column ?? 0));
}

const OTHERWISE = 'Write an icon of Font Awesome into a label, as in `a["fa:fa-server Server"]`.';

function usesOf(text: string, pattern: RegExp): Use[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({ written, index }));
}

function toWarning(text: string, { index, written }: Use, reason: string, remedy: string): DiagramWarning {
  return { ...positionIn(text, index), message: `Unexpected icon \`${written}\`: ${reason}.`, remedy };
}

/** Written as its author writes icons: `fa:fa-server` or `fa fa-server`. */
function remedyOf(written: string): string {
  const name = written.replace(BEGINNING, '').replace(/^fa\w?:/, '');
  const near = nearestOf(name, namesOfIcons());
  if (!near) return 'Look its name up at https://fontawesome.com/search, or leave it out.';
  const corrected = written.replace(name, near);
  const isThere = iconOf(corrected.replace(':', ' ')) !== undefined;
  // A name may be right and belong to another style.
  return `Write \`${isThere ? corrected : corrected.replace(/^fa[\w-]*/, 'fa')}\`.`;
}

function remedyOfService(written: string): string {
  const near = nearestOf(written, OF_ARCHITECTURE);
  const known = OF_ARCHITECTURE.slice(0, 5).map((name) => `\`${name}\``);
  return near ? `Write \`${near}\`.` : `Write ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`;
}
