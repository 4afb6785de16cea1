import type { Settings } from './assign-with-depth.ts';
import { isPristineCopyOf } from './copy-when-read.ts';

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
  const outcomes = new WeakMap<Settings, Map<string, Settings>>();
  return (settings, set, { scope, isSet }) => {
    const isSame = set.every((one) => isPristineCopyOf(one, settings));
    if (isSet || !isSame) return update(settings, set);
    const known = outcomes.get(settings) ?? new Map<string, Settings>();
    outcomes.set(settings, known);
    const key = `${set.length} ${scope}`;
    const outcome = known.get(key) ?? update(settings, set);
    known.set(key, outcome);
    return outcome;
  };
}
