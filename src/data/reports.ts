import { currentBuild } from '../assemble/current.ts';
import type { AlternateLink, PageMetadata } from '../components/metadata.ts';
import type { ReportContext, ReportPicture } from '../components/report.ts';
import { sharedPartOf } from '../domain/editions.ts';
import { hasFeed, isFollowed } from '../domain/follow.ts';
import type { Incident } from '../domain/incident.ts';
import { languageOf, otherLanguageOf } from '../domain/language-marks.ts';
import { phasesOf } from '../domain/phases.ts';
import { relatedOf } from '../domain/related.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { isOpen } from '../domain/status.ts';
import { articleDatesOf, toJsonLd } from '../feeds/json-ld.ts';
import { choiceOf } from '../markdown/pictures.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import { loadBody, loadDiagram, loadOutline, loadTextContext } from './bodies.ts';
import { loadIncidents } from './content.ts';
import { descriptionOf } from './description.ts';
import { loadPromisesAt } from './promises.ts';
import { incidentAs } from './renditions.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame } from './site.ts';

/** The paths of all incident pages, each with what to read next. */
export function incidentPaths() {
  const incidents = loadIncidents();
  const related = relatedOf(incidents);
  return incidents.map((incident, index) => ({
    params: { id: incident.id },
    props: {
      incident,
      neighbours: {
        related: related.get(incident.id) ?? [],
        previous: incidents[index + 1],
        next: incidents[index - 1],
      },
    },
  }));
}

/** The Mermaid source of each drawn timeline. */
export function diagramSourcePaths() {
  return loadIncidents().flatMap(({ id }) => {
    const drawing = currentBuild().timelines.get(id)?.drawing;
    return drawing ? [{ params: { id }, props: { source: drawing.source } }] : [];
  });
}

/** All that an incident's page shows, derived once. */
export async function loadReport(incident: Incident, neighbours: readonly Incident[] = []) {
  const frame = loadFrame([incident, ...neighbours]);
  const { site, at } = frame;
  const { items: timeline = [], drawing } = currentBuild().timelines.get(incident.id) ?? {};
  const diagram = drawing && ((await currentBuild().drawTimeline?.(incident)) ?? loadDiagram(drawing));
  const report: ReportContext = {
    frame,
    incident,
    context: loadTextContext(incident),
    phases: phasesOf(incident, at),
    timeline,
    promises: loadPromisesAt(incident, at),
    picture: pictureOf(incident.id),
    revisions: currentBuild().revisions.get(incident.file) ?? [],
    diagram: drawing && diagram && { drawing: diagram, source: drawing.source },
  };
  const body = await loadBody(incident);
  const outline = loadOutline(incident);
  const styleHashes = [diagram, ...outline.fences.map(loadDiagram)].flatMap(
    (drawn) => drawn?.styleHashes ?? [],
  );
  const image = loadShareImage(routes.incident(incident.id));
  const appearances = currentBuild().appearances.get(incident.file);
  const metadata: PageMetadata = {
    title: incident.title,
    language: languageOf(incident, 'title'),
    description: descriptionOf({ ...incident, body, otherwise: toPlainText(incident.title) }),
    route: routes.incident(incident.id),
    type: 'article',
    image,
    ...articleDatesOf(incident, appearances),
    jsonLd: toJsonLd(incidentAs('plain', incident), site, image ? [image.url] : [], appearances),
    alternates: isFollowed(incident, at) && hasFeed(incident, at) ? [feedOf(incident)] : [],
    hidden: incident.draft,
    styleHashes,
  };
  const facts = isOpen(incident, at) ? currentBuild().status.facts : undefined;
  return { report, facts, body, placed: body.placed, metadata };
}

/** What feed readers find on the page. */
function feedOf(incident: Incident): AlternateLink {
  const { site } = loadFrame();
  return {
    title: incident.title,
    lang: otherLanguageOf(languageOf(incident, 'title'), site.locale),
    type: 'application/atom+xml',
    href: hrefOf(site, routes.incidentFeed(incident.id)),
  };
}

function pictureOf(id: string): ReportPicture | undefined {
  const { chosenPictures, content } = currentBuild();
  const chosen = chosenPictures.get(id);
  if (!chosen) return undefined;
  const { alt, picture } = chosen;
  const { path, width, height } = picture;
  const toHref = (route: string) => hrefOf(sharedPartOf(content.site), route);
  return { src: toHref(path), ...choiceOf(picture, toHref), alt, width, height };
}
