import { fileSlugOf } from '../../domain/address.ts';
import type { ImportedDocument } from '../../import/model.ts';
import { idOf } from '../../source/document-names.ts';
import { KIND_FACTS, type Kind } from './kinds.ts';

/** Where the site has something of its own, so that no page can be there. */
const OWN = [
  ...['incidents', 'services', 'severities', 'causes', 'tags', 'maintenance', 'search', 'subscribe', 'api'],
  ...['share', 'assets', 'index', 'history', 'promises', 'insights', 'feed', 'atom', '404'],
];

/** Names for new documents of one kind, none of which is taken. */
export function createNames(kind: Kind, taken: Iterable<string>) {
  const ids = new Set([...taken].map((file) => idOf(file).toLowerCase()));
  if (kind === 'pages') for (const name of OWN) ids.add(name);
  return {
    /** The path of the file: in a folder of its own, if something lies beside it. */
    fileOf({ day, fields, attachments }: ImportedDocument): string {
      const slug = fileSlugOf(fields.title, KIND_FACTS[kind].word);
      const base = day === undefined ? slug : `${day}-${slug}`;
      let id = base;
      for (let count = 2; ids.has(id); count++) id = `${base}-${count}`;
      ids.add(id);
      return `content/${kind}/${id}${attachments.length > 0 ? '/index' : ''}.md`;
    },
  };
}
