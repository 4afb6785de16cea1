import { isolate, runsBothWays } from '../domain/text-direction.ts';
import type { Template, Values } from './template.ts';

/**
 * Values for a message, each kept apart where letters of both directions meet in it: a name in Latin letters would turn
 * what stands around it in an Arabic sentence. Scripts, which say little but times, do without.
 */
export function keptApart(template: Template, values: Values): Values {
  const [selector, text] =
    typeof template === 'string' ? [undefined, template] : [template[0], textIn(template[1])];
  const letters = [text.replaceAll(/\{[^{}]*\}/g, ''), ...Object.values(values)].join('');
  if (!runsBothWays(letters)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isChosenBy = name === selector || typeof value === 'number' || value === '';
      return [name, isChosenBy ? value : isolate(value)];
    }),
  );
}

function textIn(forms: Readonly<Record<string, string>>): string {
  return Object.values(forms).join('');
}
