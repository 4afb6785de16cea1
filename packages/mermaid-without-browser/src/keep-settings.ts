import type { Settings } from './assign-with-depth.ts';
import { isPristineCopyOf, sourceOf } from './copy-when-read.ts';

/** What Mermaid puts together again and again for each drawing: settings, and what is set over them. */
type Update = (settings: Settings, set: readonly Settings[]) => Settings;

/** What else the outcome follows from. */
interface Circumstances {
  /** The kind whose settings count. */
  scope: string | undefined;
  /** The settings of a source of its own. */
  directives: readonly Settings[];
}

/**
 * Mermaid's function, which says again what it said of the same settings, as long as the same is set over them, nothing,
 * or only what they are already. Nobody changes what it says: all settings are handed out as copies.
 */
export function kept(
  update: Update,
): (settings: Settings, set: readonly Settings[], circumstances: Circumstances) => Settings {
  const outcomes = new Outcomes<Settings>();
  return (settings, set, { scope, directives }) => {
    const again = () => update(settings, set);
    if (directives.some((one) => !isEmpty(one))) {
      // What is set in another way has the source's own settings beside it.
      return set === directives ? outcomes.of(settings, `${scope} ${writtenOut(set)}`, again) : again();
    }
    const isSame = set.every((one) => isPristineCopyOf(one, settings) || isEmpty(one));
    if (!isSame) return again();
    const isCopied = set.some((one) => isPristineCopyOf(one, settings));
    return outcomes.of(settings, `${isCopied} ${scope}`, again);
  };
}

/** Settings as text, in which a number is not the word that it is written as, nor one that JSON lacks nothing. */
function writtenOut(set: readonly Settings[]): string {
  return JSON.stringify(set, (_, value: unknown) =>
    typeof value === 'object' && value !== null ? value : `${typeof value} ${value}`,
  );
}

/** Mermaid's function that writes the style sheet of a drawing. */
type WriteStyles = (settings: Settings, kind: string, classes: unknown, selector: string) => string;

/** The same for it, as long as a source has no classes of its own. */
export function keptStyles(write: WriteStyles): WriteStyles {
  const sheets = new Outcomes<string>();
  return (settings, kind, classes, selector) => {
    const source = sourceOf(settings);
    const hasClasses = classes !== undefined && !(classes instanceof Map && classes.size === 0);
    const again = () => write(settings, kind, classes, selector);
    return source && !hasClasses ? sheets.of(source, `${kind} ${selector}`, again) : again();
  };
}

/** The timelines of a site have a few sets of colours; what a stranger sets is kept for long by nobody. */
const KEPT_OUTCOMES = 40;

/** What came of settings, as long as there are these. */
class Outcomes<T> {
  readonly #known = new WeakMap<Settings, Map<string, T>>();

  of(settings: Settings, key: string, work: () => T): T {
    const known = this.#known.get(settings) ?? new Map<string, T>();
    this.#known.set(settings, known);
    const outcome = known.get(key) ?? work();
    if (known.size >= KEPT_OUTCOMES && !known.has(key)) known.clear();
    known.set(key, outcome);
    return outcome;
  }
}

function isEmpty(settings: Settings): boolean {
  return Object.keys(settings).length === 0;
}
