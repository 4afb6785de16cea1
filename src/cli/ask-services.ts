import { IMPACT_STATES, IMPACTS } from '../domain/incident.ts';
import type { Site } from '../domain/site.ts';
import { wordsOf } from '../words/table.ts';
import { askMany, askOne, type Choice, known } from './ask.ts';
import { type Io, UsageError } from './io.ts';
import type { Flags } from './new-flags.ts';

/** A service that is affected, and how, if that was said. */
export interface NamedService {
  id: string;
  impact?: string | undefined;
}

/** What an incident may do to a service, as pages say it. */
const CHOICES = choicesOf(IMPACTS);
/** The same and that it is well. */
const STATES = choicesOf(IMPACT_STATES);

function choicesOf(states: readonly (typeof IMPACT_STATES)[number][]): Choice[] {
  const words = wordsOf('en');
  return states.map((value) => ({ value, label: words.say(`status.${value}`) }));
}

/** The services that something affects, each with what it does to it, unless that is of no interest. */
export async function askAffected(
  { service: given }: Flags,
  { services }: Site,
  io: Io,
  { impacts = true } = {},
): Promise<NamedService[]> {
  const choices = services.map(({ id, name }) => ({ value: id, label: name }));
  if (given) return given.map((text) => readService(text, choices, impacts ? CHOICES : []));
  const named: NamedService[] = [];
  const message = 'Which services? Press Space to choose, Enter to continue.';
  for (const id of await askMany(io, { message }, choices)) {
    const name = choices.find(({ value }) => value === id)?.label ?? id;
    const question = { flag: 'service', given: undefined, message: `What does it do to ${name}?` };
    named.push({ id, impact: impacts ? await askOne(io, question, CHOICES) : undefined });
  }
  return named;
}

/** How services are from now on, by their ids; those that are as they were are left out. */
export async function askChanged(
  { service: given }: Flags,
  { services }: Site,
  io: Io,
): Promise<Record<string, string>> {
  const choices = services.map(({ id, name }) => ({ value: id, label: name }));
  const changed: Record<string, string> = {};
  for (const text of given ?? []) {
    const { id, impact } = readService(text, choices, STATES);
    if (impact === undefined)
      throw new UsageError(
        `Unexpected \`--service ${text}\`, expected how it is now: \`${id}:operational\`.`,
      );
    changed[id] = impact;
  }
  if (given) return changed;
  const message = 'Which services changed? Press Space to choose, Enter to continue.';
  for (const id of await askMany(io, { message }, choices)) {
    const name = choices.find(({ value }) => value === id)?.label ?? id;
    const question = { flag: 'service', given: undefined, message: `How is ${name} now?` };
    changed[id] = await askOne(io, question, STATES);
  }
  return changed;
}

/** `checkout` or, where states are choices, `checkout:degraded`. */
function readService(text: string, choices: readonly Choice[], states: readonly Choice[]): NamedService {
  const [id = '', impact, ...rest] = text.split(':').map((part) => part.trim());
  if (rest.length > 0 || (impact !== undefined && states.length === 0)) {
    throw new UsageError(`Unexpected \`--service ${text}\`, expected the id of one service.`);
  }
  known('service', id, choices);
  if (impact !== undefined) known(`service ${id}:`, impact, states);
  return { id, impact };
}
