import { posix } from 'node:path';
import { nearest } from '../../schema/suggest.ts';
import { elementsOf, propOf } from '../elements.ts';
import { besideFile, picturesOf } from '../links.ts';
import type { Finding, Rule } from '../rule.ts';

export const imageMissing: Rule = {
  name: 'image/missing',
  severity: 'error',
  isFixed: true,
  reason: 'A picture or a file of figures that is not there stops the build, or shows as broken.',
  check(subject) {
    const { body, document, incident, record } = subject;
    const { file } = document;
    const { paths } = record;
    const charts = elementsOf(body).flatMap((element) => {
      const url = element.name === 'Chart' ? propOf(element, 'file') : undefined;
      return url === undefined ? [] : { url, at: { offset: element.start } };
    });
    const find = (at: Finding['at'], url: string): Finding[] => {
      const path = url.startsWith('/') ? `public${url.replace(/[?#].*$/, '')}` : besideFile(file, url);
      if (path === undefined || paths.has(path)) return [];
      const meant = nearestFile(path, paths);
      return [
        {
          at,
          message: `Unexpected file \`${url}\`, expected one that exists at \`${path}\`.`,
          remedy: meant ? `Did you mean \`${meant}\`?` : 'Put the file there, or correct the path.',
        },
      ];
    };
    const picture = incident?.image && !paths.has(incident.image.file);
    return [
      ...[...picturesOf(subject), ...charts].flatMap(({ url, at }) => find(at, url)),
      ...(picture ? missingPicture(incident?.image?.file ?? '', paths) : []),
    ];
  },
};

function missingPicture(path: string, paths: ReadonlySet<string>): Finding[] {
  const meant = nearestFile(path, paths);
  return [
    {
      at: { path: ['image', 'file'] },
      message: `Unexpected file \`${path}\`, expected one that exists.`,
      remedy: meant ? `Did you mean \`${meant}\`?` : 'Put the file there, or correct the path.',
    },
  ];
}

/** A file of the same name elsewhere, or of a like name beside it. */
function nearestFile(path: string, paths: ReadonlySet<string>): string | undefined {
  const name = posix.basename(path);
  const folder = posix.dirname(path);
  const same = [...paths].find((other) => posix.basename(other) === name);
  const beside = [...paths]
    .filter((other) => posix.dirname(other) === folder)
    .map((other) => posix.basename(other));
  const meant = nearest(name, beside);
  return same ?? (meant && posix.join(folder, meant));
}
