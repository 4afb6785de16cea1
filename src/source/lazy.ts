import { once } from '../domain/remembered.ts';
import { type Body, formatOf, parseBody } from './body.ts';
import { cutBody, parseDocument, type SourceDocument, type SourceFile } from './document.ts';

/**
 * A document and its body, each taken apart when it is first looked into: most of what is known already never is.
 *
 * @param value - what the data is known to mean; nothing where it has faults.
 */
export function lazyDocument(
  { file, text }: SourceFile,
  value: unknown,
): { document: SourceDocument; body: Body } {
  const whole = once(() => parseDocument({ file, text }));
  // The data is known where a body is asked for; reading YAML takes three times as long as reading Markdown.
  // What is wrong with it is known, too.
  const read = once(() => parseBody({ ...cutBody({ file, text }), data: value ?? whole().data }, {}));
  const document: SourceDocument = {
    file,
    text,
    get data() {
      return whole().data;
    },
    get yaml() {
      return whole().yaml;
    },
    get yamlOffset() {
      return whole().yamlOffset;
    },
    get body() {
      return whole().body;
    },
    get bodyOffset() {
      return whole().bodyOffset;
    },
    get lines() {
      return whole().lines;
    },
    get faults() {
      return whole().faults;
    },
    locate: (path, part) => whole().locate(path, part),
    written: (path) => whole().written(path),
    commentAfter: (path) => whole().commentAfter(path),
  };
  const body: Body = {
    text,
    format: formatOf(file),
    get tree() {
      return read().tree;
    },
    get nodes() {
      return read().nodes;
    },
    get faults() {
      return read().faults;
    },
    get excess() {
      return read().excess;
    },
  };
  return { document, body };
}
