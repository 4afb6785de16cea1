import { isDark } from 'khroma';
import type { Mermaid } from 'mermaid';

/** Settings before a source and within it. */
const SETTINGS = /^\s*---[ \t\r]*\n[\s\S]*?\n[ \t]*---[ \t\r]*\n|%%\{[\s\S]*?\}%%/g;
const THEME = /(?:^|[\s{,])['"]?theme['"]?[ \t]*:[ \t]*['"]?[a-z]/i;

/** Whether the author of a source chose one of Mermaid's themes for it, whose colours are then Mermaid's. */
export function namesTheme(source: string): boolean {
  return (source.match(SETTINGS) ?? []).some((settings) => THEME.test(settings));
}

/** Whether the colours of what was drawn last are meant for dark pages. */
export function isMeantForDark({ mermaidAPI }: Mermaid): boolean {
  const { background } = mermaidAPI.getConfig().themeVariables;
  try {
    return isDark(background);
  } catch {
    return false;
  }
}
