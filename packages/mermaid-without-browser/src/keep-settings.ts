import type { Settings } from './assign-with-depth.ts';
import { isPristineCopyOf, sourceOf } from './copy-when-read.ts';

/** What Mermaid puts together again and again for each drawing: settings, and what is set over them. */
type Update = (settings: Settings, set: readonly Settings[]) => Settings;

/** What else the outcome follows from. */
interface Circumstances {
  /** The kind whose settings count. */
  scope: string | undefined;
  /** Whether a source has settings of its own. */
  isSet: boolean;
}

/**
 * Mermaid's function, which says again what it said of the same settings, as long as nothing is set over them or only
 * what they are already. Nobody changes what it says: all settings are handed out as copies.
 */
export function kept(
  update: Update,
): (settings: Settings, set: readonly Settings[], circumstances: Circumstances) => Settings {
  const outcomes = new Outcomes<Settings>();
  return (settings, set, { scope, isSet }) => {
    if (isSet) return update(settings, set);
    const isSame = set.every((one) => isPristineCopyOf(one, settings) || isEmpty(one));
    if (!isSame) return update(settings, set);
    const isCopied = set.some((one) => isPristineCopyOf(one, settings));
    return outcomes.of(settings, `${isCopied} ${scope}`, () => update(settings, set));
  };
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

/** What came of settings, as long as there are these. */
class Outcomes<T> {
  readonly #known = new WeakMap<Settings, Map<string, T>>();

  of(settings: Settings, key: string, work: () => T): T {
    const known = this.#known.get(settings) ?? new Map<string, T>();
    this.#known.set(settings, known);
    const outcome = known.get(key) ?? work();
    known.set(key, outcome);
    return outcome;
  }
}

function isEmpty(settings: Settings): boolean {
  return Object.keys(settings).length === 0;
}
