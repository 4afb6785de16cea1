import { type Build, currentBuild } from '../assemble/current.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import { type Copy, oldAddressesOf, oldRoute } from '../domain/old-addresses.ts';
import { windowOf } from '../domain/recurrence.ts';
import { absoluteUrl } from '../domain/routes.ts';
import { FILE_TYPES } from '../domain/tools.ts';
import {
  type CstateSource,
  toCstateIndex,
  toCstateIssue,
  toCstateIssues,
  toCstateSystem,
} from '../feeds/cstate.ts';
import { toAtom, toJsonFeed, toRss } from '../feeds/feeds.ts';
import { incidentAnswersOf } from '../feeds/statuspage/answers.ts';
import { changedAt, changedByWork, lastWordOf } from '../feeds/statuspage/source.ts';
import { toUpptimeBadge } from '../feeds/upptime.ts';
import { loadApiSource } from './api.ts';
import { loadHistoryFeed, loadRecordFeed, loadServiceHistoryFeed, loadToldHtml } from './feeds.ts';
import { incidentAs } from './renditions.ts';
import { loadFrame, loadWords } from './site.ts';
import { loadBadge, loadServiceBadge, loadStatus } from './status.ts';

/** One file for each old address at which something is read that can't follow a page. */
export function copyPaths() {
  return oldAddressesOf(currentBuild().content).copies.map((copy) => ({
    params: { copy: copy.path.slice(1) },
    props: { copy },
  }));
}

/** What stands in such a file, in the shape that it had in the tool that the site came from. */
export async function loadCopy(copy: Copy): Promise<Response> {
  return new Response(await toText(copy), {
    headers: { 'Content-Type': `${FILE_TYPES[copy.kind]}; charset=utf-8` },
  });
}

async function toText(copy: Copy): Promise<string> {
  const self = oldRoute(copy.path);
  switch (copy.kind) {
    case 'rss':
      return toFeed(toRss, loadHistoryFeed(self, 'rss'));
    case 'atom':
      return toFeed(toAtom, loadHistoryFeed(self, 'atom'));
    case 'json-feed':
      return toFeed(toJsonFeed, loadHistoryFeed(self, 'json'));
    case 'service-rss':
      return toFeed(toRss, loadServiceHistoryFeed(self, 'rss', copy.of));
    case 'record-atom':
      return toFeed(toAtom, loadRecordFeed(self, 'atom', copy.of));
    case 'badge':
      return loadBadge();
    case 'service-badge':
      return loadServiceBadge(copy.of);
    case 'statuspage-incident':
      return toJson(answersOf(currentBuild())(incidentAs('html', copy.of)));
    case 'cstate-index':
      return toJson(toCstateIndex(loadCstateSource()));
    case 'cstate-issues':
      return toJson(toCstateIssues(loadWords().say('record.title'), loadCstateSource()));
    case 'cstate-issue':
      return toJson({ ...toCstateIssue(copy.of, loadCstateSource()), body: await loadToldHtml(copy.of) });
    case 'cstate-system': {
      const folder = oldRoute(copy.path.replace(/[^/]*$/, ''));
      return toJson(toCstateSystem(copy.of, absoluteUrl(loadFrame().site, folder), loadCstateSource()));
    }
    case 'upptime-badge': {
      const name = copy.path.replace(/^.*\/|\.json$/g, '');
      const history = loadStatus().status.histories.get(copy.of.id);
      return toJson(toUpptimeBadge(name, history, loadFrame().now));
    }
  }
}

type Feed = ReturnType<typeof loadHistoryFeed>;

function toFeed(write: typeof toRss, { channel, entries }: Feed): Promise<string> {
  return write(channel, entries);
}

function toJson(answer: object): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}

const answersOf = sharedFor((_: Build) => incidentAnswersOf(loadApiSource()));

/** What all answers in the shapes of cState tell about. */
function loadCstateSource(): CstateSource {
  return cstateSourceOf(currentBuild());
}

const cstateSourceOf = sharedFor((build: Build): CstateSource => {
  const { content, status } = build;
  const { site, incidents, maintenance, now } = content;
  const appearances = new Map(build.appearances);
  const lastWord = lastWordOf({ incidents, maintenance, now, appearances });
  return {
    site,
    incidents,
    maintenance,
    now,
    services: status.services,
    changedAt: (record) =>
      'starts' in record
        ? changedByWork(record, windowOf(record, now), { now, lastWord, appearances })
        : changedAt(record, now, appearances.get(record.file)),
  };
});
