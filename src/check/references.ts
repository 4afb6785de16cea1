import type { Path } from '../schema/fault.ts';
import { elementsOf, propOf } from './elements.ts';
import { picturesOf } from './links.ts';
import { type Meaning, type Resolution, resolveReference } from './resolve.ts';
import type { Finding, Subject } from './rule.ts';

/** A file that an author names somewhere, and where. */
export type FileReference = Resolution & {
  meaning: Meaning;
  /** Whether it is the picture chosen for the top of a report. */
  isChosen?: boolean;
  at: Finding['at'];
};

/** Every field of an author's that names a file. What names one in a body is found by `referencesInTexts`. */
export const FILE_FIELDS = {
  incident: ['image.file'],
  site: ['logo.light', 'logo.dark'],
} as const;

/** Every prop of a component or an element that names a file. */
export const FILE_PROPS = ['Figure.src', 'Figure.srcDark', 'img.src', 'Chart.file'] as const;

/** All that a document refers to, each resolved by the one function that does. */
export function referencesOf(subject: Subject): FileReference[] {
  const { document, incident, isSite, record } = subject;
  const { paths, site } = record;
  const origin = { beside: document.file };
  const references: FileReference[] = referencesInTexts(subject).map(({ written, meaning, at }) => ({
    ...resolveReference(written, origin, meaning, paths),
    meaning,
    at,
  }));
  if (incident?.image) {
    const resolution = resolveReference(incident.image.file, origin, 'picture', paths);
    references.push({ ...resolution, meaning: 'picture', isChosen: true, at: { path: ['image', 'file'] } });
  }
  for (const name of isSite && site.logo ? (['light', 'dark'] as const) : []) {
    const written = site.logo?.[name];
    if (written === undefined || (name === 'dark' && written === site.logo?.light)) continue;
    const path: Path = ['logo', name];
    const resolution = resolveReference(written, { below: 'public' }, 'logo', paths);
    references.push({ ...resolution, meaning: 'logo', at: { path } });
  }
  return references;
}

function referencesInTexts(subject: Subject): { written: string; meaning: Meaning; at: Finding['at'] }[] {
  const pictures = picturesOf(subject).map(({ url, at }) => ({
    written: url,
    meaning: 'picture' as const,
    at,
  }));
  const charts = elementsOf(subject.body).flatMap((element) => {
    const written = element.name === 'Chart' ? propOf(element, 'file') : undefined;
    return written === undefined
      ? []
      : { written, meaning: 'figures' as const, at: { offset: element.start } };
  });
  return [...pictures, ...charts];
}
