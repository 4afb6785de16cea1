import type { Path } from '../schema/fault.ts';
import { elementsOf, propOf } from '../source/elements.ts';
import type { Finding } from '../source/finding.ts';
import { picturesOf } from '../source/links.ts';
import type { FileReference, Meaning } from './resolve.ts';
import type { Subject } from './rule.ts';

/** Every field of an author's that names a file. What names one in a body is found by `referencesInTexts`. */
export const FILE_FIELDS = {
  incident: ['image.file'],
  site: ['logo.light', 'logo.dark'],
} as const;

/** Every prop of a component or an element that names a file. */
export const FILE_PROPS = ['Figure.src', 'Figure.srcDark', 'img.src', 'Chart.file'] as const;

/** All that a document refers to, each resolved by the one function that does. */
export function referencesOf(subject: Subject): FileReference[] {
  const { document, incident, site, record } = subject;
  const origin = { beside: document.file };
  const references: FileReference[] = referencesInTexts(subject).map(({ written, meaning, at }) => ({
    ...record.resolve(written, origin, meaning),
    meaning,
    at,
  }));
  if (incident?.image) {
    const resolution = record.resolve(incident.image.file, origin, 'picture');
    references.push({ ...resolution, meaning: 'picture', isChosen: true, at: { path: ['image', 'file'] } });
  }
  for (const name of site?.logo ? (['light', 'dark'] as const) : []) {
    const written = site?.logo?.[name];
    if (written === undefined || (name === 'dark' && written === site?.logo?.light)) continue;
    const path: Path = ['logo', name];
    const resolution = record.resolve(written, { below: 'public' }, 'logo');
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
