import type { LedgerLine } from '../model.ts';
import type { Services } from '../services.ts';
import { add, isRaw, type Raw } from '../shape.ts';

/** Days on which a component was out, which our history knows from incidents alone. */
export function tellOfDays(showcases: readonly Raw[], services: Services, ledger: LedgerLine[]): void {
  for (const { timelines } of showcases) {
    if (!isRaw(timelines)) continue;
    for (const [code, timeline] of Object.entries(timelines)) {
      const days = isRaw(timeline) && Array.isArray(timeline['days']) ? timeline['days'].filter(isRaw) : [];
      for (const { date, outages } of days) {
        if (!isRaw(outages) || !Object.values(outages).some((seconds) => Number(seconds) > 0)) continue;
        add(
          { id: services.get(code)?.id ?? code, ledger },
          'timelines.days[].outages',
          { date, ...outages },
          {
            outcome: 'lost',
            reason: 'The history of a service follows from its incidents alone.',
          },
        );
      }
    }
  }
}
