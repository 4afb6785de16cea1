import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentOf } from '../check/content.ts';
import { toLogText } from '../domain/characters.ts';
import { dayOf } from '../domain/format-time.ts';
import { type Action, isPublic } from '../domain/incident.ts';
import { type IssueState, parseIssue } from '../import/tracker-issue.ts';
import { parseDocument } from '../source/document.ts';
import { readTree, sourcesOf } from '../source/read.ts';
import { type Settlement, withSettledActions } from '../source/settle-action.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { NETWORK, type Network, request } from './network/request.ts';
import { issueAddressOf, type Trackers, trackersOf } from './trackers/issue-address.ts';

/** More than any tracker says of an issue. */
const MOST = 2 ** 22;
/** An issue can be asked about again tomorrow. */
const TRIES = 3;
const PATIENCE = 30_000;

/** Ask the issues that promises link to, and say, or write, what has become of them. */
export async function trackers(
  args: readonly string[],
  io: Io,
  network: Network = NETWORK,
): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { write: { type: 'boolean', default: false } },
  });
  const tree = await readTree(io.cwd);
  const { incidents, site, now } = contentOf(tree, io);
  const known = trackersOf(io.env);
  const texts = new Map(sourcesOf(tree).map(({ file, text }) => [file, text]));
  let [asked, changed, failed] = [0, 0, 0];
  for (const { file, actions } of incidents.filter((incident) => isPublic(incident, now))) {
    const settlements: Settlement[] = [];
    for (const [index, action] of actions.entries()) {
      const answer = await askAbout(action, known, network);
      if (!answer) continue;
      asked++;
      if (typeof answer === 'string') failed++;
      const settlement = settlementOf(answer, action, index, site.timezone);
      if (settlement) settlements.push(settlement);
      const said = typeof answer === 'string' ? answer : sayState(answer, action, settlement);
      if (said) io.stdout.write(`${toLogText(`${file}: ${nameOf(action)}: ${said}`)}\n`);
    }
    changed += settlements.length;
    const text = texts.get(file);
    if (!values.write || settlements.length === 0 || text === undefined) continue;
    await writeFile(join(io.cwd, file), withSettledActions(parseDocument({ file, text }), settlements));
  }
  const done = values.write ? 'Written' : 'To be written';
  io.stdout.write(`Asked about ${asked} promises. ${done}: ${changed}. Without an answer: ${failed}.\n`);
  return 0;
}

/** What has become of an action's issue, or why nobody knows; nothing where it links to none. */
async function askAbout(
  { link }: Action,
  known: Trackers,
  network: Network,
): Promise<IssueState | string | undefined> {
  const address = link === undefined ? undefined : issueAddressOf(link, known);
  if (!address) return undefined;
  const { tracker, url, headers } = address;
  try {
    const { status, bytes } = await request(
      { url, headers, mayLeave: false, most: MOST, tries: TRIES, patience: PATIENCE },
      network,
    );
    if (status !== 200) return `the tracker answered ${status}.`;
    return (
      parseIssue(tracker, JSON.parse(Buffer.from(bytes).toString())) ?? 'the tracker’s answer is no issue.'
    );
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    if (error instanceof SyntaxError) return 'the tracker’s answer is no JSON.';
    throw error;
  }
}

/** What is to be written of an action that its author says is still open. */
function settlementOf(
  answer: IssueState | string,
  { status }: Action,
  index: number,
  timezone: string,
): Settlement | undefined {
  const isOpen = status === 'planned' || status === 'in-progress';
  if (!isOpen || typeof answer === 'string' || answer.kind === 'open' || answer.kind === 'unclear')
    return undefined;
  return { index, status: answer.kind, day: dayOf(answer.at, timezone) };
}

/** Where tracker and report differ; the words of the issue are for those who may read it. */
function sayState({ kind }: IssueState, { status }: Action, settlement: Settlement | undefined): string {
  if (settlement?.status === 'dropped')
    return `\`dropped\` since ${settlement.day}. Add \`reason:\` with what has changed.`;
  if (settlement) return `\`done\` since ${settlement.day}.`;
  if (kind === 'open' && status === 'done') return 'the report says `done`, and its issue is open.';
  if (kind === 'unclear' && (status === 'planned' || status === 'in-progress'))
    return 'its issue is closed, and does not say whether it was done.';
  return '';
}

function nameOf({ id, text }: Action): string {
  return id ?? text.replaceAll(/\s+/g, ' ').slice(0, 60);
}
