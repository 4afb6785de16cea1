import { type Build, provideBuilds } from '../../src/assemble/current.ts';
import { statusOfContent } from '../../src/assemble/status.ts';
import type { Content } from '../../src/check/content.ts';
import { newestFirst } from '../../src/domain/order.ts';
import type { ShareImage } from '../../src/domain/share-image.ts';
import { site } from './facts.ts';
import { words } from './words.ts';

/** What a test says of the content that pages are made from. */
export type BuiltContent = Partial<Pick<Content, 'site' | 'incidents' | 'maintenance' | 'pages'>> & {
  now: number;
  /** Routes of the pages that have a share image. */
  images?: readonly string[];
};

/** Hands pages a build of this content: its data in the order in which it is read, and nothing that is drawn. */
export function provideContent({ now, images = [], ...facts }: BuiltContent): void {
  const content = {
    site: facts.site ?? site(),
    now,
    incidents: newestFirst(facts.incidents ?? []),
    maintenance: (facts.maintenance ?? []).toSorted((a, b) => a.starts.instant - b.starts.instant),
    pages: facts.pages ?? [],
  } as unknown as Content;
  const build: Partial<Build> = {
    content,
    words,
    now,
    momentAfter: (settled) => Math.min(settled, now),
    spokenEditions: new Map(),
    liesOnce: () => false,
    drafts: false,
    version: '1.2.3',
    theme: '',
    status: statusOfContent(content),
    timelines: new Map(),
    shareImages: new Map(images.map((route) => [route, shareImage(route)])),
    findPictureFrom: () => () => undefined,
  };
  provideBuilds([{ build: build as Build }]);
}

/** The share image of the page at a route. */
export function shareImage(route: string): ShareImage {
  return {
    url: `https://lumen.example/share/${route}.png`,
    alt: '',
    type: 'image/png',
    width: 1200,
    height: 630,
  };
}
