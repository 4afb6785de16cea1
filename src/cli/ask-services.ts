import { IMPACTS } from '../domain/incident.ts';
import type { Site } from '../domain/site.ts';
import { wordsOf } from '../words/table.ts';
import { askMany, askOne, known } from './ask.ts';
import { type Io, UsageError } from './io.ts';
import type { Flags } from './new-flags.ts';

/** A service that is affected, and how, if that was said. */
export interface NamedService {
  id: string;
  impact?: string | undefined;
}

/** What an incident may do to a service, as pages say it. */
function choicesOfImpact(): { value: string; label: string }[] {
  const words = wordsOf('en');
  return IMPACTS.map((value) => ({ value, label: words.say(`status.${value}`) }));
}

/** The services that something affects, each with what it does to it, unless that is of no interest. */
export async function askAffected(
  { service: given }: Flags,
  { services }: Site,
  io: Io,
  { impacts = true } = {},
): Promise<NamedService[]> {
  const choices = services.map(({ id, name }) => ({ value: id, label: name }));
  if (given) return given.map((text) => readService(text, choices, impacts));
  const named: NamedService[] = [];
  for (const id of await askMany(
    io,
    { message: 'Which services? Press Space to choose, Enter to continue.' },
    choices,
  )) {
    const name = choices.find(({ value }) => value === id)?.label ?? id;
    const question = { flag: 'service', given: undefined, message: `What does it do to ${name}?` };
    named.push({ id, impact: impacts ? await askOne(io, question, choicesOfImpact()) : undefined });
  }
  return named;
}

/** `checkout` or `checkout:degraded`. */
function readService(
  text: string,
  choices: readonly { value: string; label: string }[],
  impacts: boolean,
): NamedService {
  const [id = '', impact, ...rest] = text.split(':').map((part) => part.trim());
  if (rest.length > 0 || (impact !== undefined && !impacts)) {
    throw new UsageError(`Unexpected \`--service ${text}\`, expected the id of one service.`);
  }
  known('service', id, choices);
  if (impact !== undefined) known(`service ${id}:`, impact, choicesOfImpact());
  return { id, impact };
}
