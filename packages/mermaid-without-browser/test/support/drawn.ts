import type { Diagram, DiagramResult } from '../../src/diagram.ts';

/** The diagram of a result that must not be a fault. */
export function drawn(result: DiagramResult | undefined): Diagram {
  if (result?.status !== 'drawn') throw new Error(`Unexpected fault: ${JSON.stringify(result)}`);
  return result.diagram;
}
