import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, readContent } from '../check/content.ts';
import { sortProblems } from '../check/problems.ts';
import { isPublic } from '../domain/incident.ts';
import type { Problem } from '../domain/problem.ts';
import { routes } from '../domain/routes.ts';
import { createBodies } from './bodies.ts';
import { type Build, provideBuild } from './current.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { makeFavicon } from './favicon.ts';
import { outlinesOf } from './outlines.ts';
import { readPictures, SHARED_TYPES } from './pictures.ts';
import { readRevisions } from './revisions.ts';
import { type CardPlan, planCards } from './share-images.ts';
import { statusOfContent } from './status.ts';
import { timelinesOf } from './timelines.ts';

export interface BuildOptions {
  /** Absolute path of the repository. */
  root: string;
  drafts: boolean;
  /** The moment the build started. */
  startedAt: number;
}

/** A build that is ready for its pages, and everything that is wrong with its content. */
export interface CreatedBuild {
  build: Build;
  /** When an embargo ends, so that the site wants to be built again; nothing when none is set. */
  nextBuildAt: number | undefined;
  /** What the person who builds should know. */
  notices: string[];
  /** The share images to be drawn once the pages are made. */
  cards: CardPlan;
  problems: Problem[];
}

/** Reads and checks the content, draws its diagrams and charts, and hands all of it to the pages. */
export async function createBuild({ root, drafts, startedAt }: BuildOptions): Promise<CreatedBuild> {
  const content = atAddress(await readContent(root, { now: startedAt, env: process.env }));
  const { now } = content;
  const published = publishedOf(content, drafts);
  const outlines = outlinesOf(published);
  const timelines = timelinesOf(published);
  const { diagrams, problems } = await drawDiagrams(published, { outlines, timelines }, root);
  const { charts, problems: chartProblems } = await drawCharts(published, outlines, root);
  const theme = await readFile(join(root, 'content/theme.css'), 'utf8').catch(() => '');
  const status = statusOfContent(published);
  const cards = await planCards(published, status, root);
  const pictures = await readPictures(published.incidents, published.site, root);
  const shareImages = new Map(cards.cards.map(({ route, image }) => [route, image]));
  for (const [id, { image }] of pictures) {
    if (SHARED_TYPES.includes(image.type)) shareImages.set(routes.incident(id), image);
  }
  const revisions = await readRevisions(root);
  const findPictureFrom = () => () => undefined;
  const build: Build = {
    revisions: revisions.byFile,
    root,
    content: published,
    status,
    now,
    drafts,
    theme,
    outlines,
    timelines,
    bodies: createBodies({ content: published, diagrams, findPictureFrom }),
    findPictureFrom,
    favicon: await makeFavicon(published.site, root),
    diagrams,
    charts,
    shareImages,
    pictures,
  };
  provideBuild(build);
  return {
    build,
    cards,
    nextBuildAt: nextBuildAtOf(content),
    notices: revisions.warning ? [revisions.warning] : [],
    problems: sortProblems([...content.problems, ...problems, ...chartProblems]),
  };
}

/** The first moment at which something may be read that may not be read now. */
function nextBuildAtOf({ incidents, maintenance, now }: Content): number | undefined {
  const embargoes = [...incidents, ...maintenance].flatMap(({ draft, publishAt }) =>
    publishAt && !draft && publishAt.instant > now ? [publishAt.instant] : [],
  );
  return embargoes.length > 0 ? Math.min(...embargoes) : undefined;
}

/** `AFTERWORD_URL` builds for another address, such as a preview's. */
function atAddress(content: Content): Content {
  const url = process.env['AFTERWORD_URL'];
  return url ? { ...content, site: { ...content.site, url: url.replace(/\/+$/, '') } } : content;
}

/** The content without what the public may not read yet; from here on, nothing knows of drafts. */
function publishedOf(content: Content, drafts: boolean): Content {
  if (drafts) return content;
  return {
    ...content,
    incidents: content.incidents.filter((incident) => isPublic(incident, content.now)),
    maintenance: content.maintenance.filter((window) => isPublic(window, content.now)),
  };
}
