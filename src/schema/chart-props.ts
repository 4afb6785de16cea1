import { compareText } from '../domain/order.ts';
import type { PropsOf } from './components.ts';

/** What an author asks of a chart. */
export type ChartProps = PropsOf<'Chart'>;

/** What a drawn chart is found by: the document it stands in, and all that its author wrote. */
export function chartKey(document: string, props: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([
    document,
    ...Object.entries(props).sort(([one], [other]) => compareText(one, other)),
  ]);
}
