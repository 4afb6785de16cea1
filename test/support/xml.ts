import sax from 'sax';

/** Characters that XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Why `text` is not well-formed XML; empty when it is. */
export function xmlFaultOf(text: string): string {
  const parser = sax.parser(true, { xmlns: true });
  let fault = FORBIDDEN.test(text) ? 'A character that XML lacks.' : '';
  parser.onerror = ({ message }) => {
    fault ||= message;
    parser.resume();
  };
  parser.write(text).close();
  return fault;
}
