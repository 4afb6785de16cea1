import { affectedServicesOf } from '../../src/domain/impact.ts';
import type { Impact, ImpactState, Incident, UpdateStatus } from '../../src/domain/incident.ts';
import { incident, service, update } from './facts.ts';

/** What an update at a time of the day says of where it stands, and of services. */
export type Said = [clock: string, status: UpdateStatus, services?: Record<string, ImpactState>];

/** An incident on the first of March 2026 of which updates say how services are, as its file would. */
export function told(
  top: Record<string, Impact>,
  said: readonly Said[],
  facts: Partial<Incident> = {},
): Incident {
  const updates = said.map(([clock, status, services]) => ({
    ...update(`2026-03-01T${clock}Z`, status),
    services: services && Object.entries(services).map(([id, impact]) => ({ service: service(id), impact })),
  }));
  const base = incident('down', `2026-03-01T12:00Z`, { ...facts, updates });
  const named = Object.entries(top).map(([id, impact]) => ({ service: service(id), impact }));
  return { ...base, services: affectedServicesOf(base.started, named, updates) };
}
