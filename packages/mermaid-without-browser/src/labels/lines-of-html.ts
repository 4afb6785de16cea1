import { attributeOf, childNodesOf, childrenOf, isElement, isText, nameOf, parentOf } from '../dom/nodes.ts';
import { texOfClasses, withElements } from './formula-marks.ts';
import { roomFor, withRoom } from './formula-room.ts';
import { ICON, iconOf } from './icons.ts';
import { lookIn, PLAIN_LOOK } from './look.ts';
import { tagsAreText } from './tags.ts';
import { isDrawn, type Word } from './word.ts';

/** Elements that begin a line, and after which another begins. */
const BLOCKS = new Set([
  'blockquote',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);
const STRONG = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const EMPHASIZED = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const BOLD = /font-weight:\s*(?:bold|[6-9]00)/i;
const ITALIC = /font-style:\s*(?:italic|oblique)/i;
/** A label without any markup, which is the usual case. */
const PLAIN = /^<p>([^<&]*)<\/p>$/;
/** About as wide as it is high, and no place to break a line. */
const ROOM_FOR_ICON = '\u00a0'.repeat(4);
const ROOM_FOR_BULLET = '\u00a0'.repeat(3);
const ROOM_FOR_RULE = '\u00a0';
const SPACE = /[ \t\n\f\r]+/;

interface Setting extends Pick<Word, 'strong' | 'em' | 'look'> {
  /** Whether spaces and line ends stay as they are. */
  isPreserved?: boolean;
}

/**
 * What a browser shows of a label that Mermaid wrote as HTML: its words in lines, without tags.
 *
 * @param sanitize - removes what a label must not hold.
 */
export function linesOfHtml(html: string, sanitize: (html: string) => string): Word[][] {
  const lines = new LineWriter();
  const withIcons = tagsAreText() ? html : withElements(html.replace(ICON, '<i class="$1 $2"></i>'));
  const [, plain] = PLAIN.exec(withIcons) ?? [];
  if (plain === undefined) {
    const holder = document.createElement('div');
    holder.innerHTML = sanitize(withIcons);
    lines.writeContent(holder, { strong: false, em: false });
  } else {
    lines.writeText(plain, { strong: false, em: false });
  }
  return lines.finish();
}

class LineWriter {
  readonly #lines: Word[][] = [[]];
  /** Whether the next word follows without a space. */
  #isGlued = false;

  writeContent(node: Node, setting: Setting): void {
    for (const child of childNodesOf(node)) {
      if (isText(child)) this.writeText(child.data, setting);
      else if (isElement(child)) this.#writeElement(child, setting);
    }
  }

  writeText(text: string, { isPreserved, ...setting }: Setting): void {
    if (isPreserved) {
      for (const [index, content] of text.split('\n').entries()) {
        if (index > 0) this.#endLine();
        if (content)
          this.#add({ content: content.replaceAll(' ', '\u00a0'), ...setting, glued: this.#isGlued });
      }
      return;
    }
    text.split(SPACE).forEach((content, index) => {
      if (index > 0) this.#isGlued = false;
      if (content) this.#add({ content, ...setting, glued: this.#isGlued });
    });
  }

  finish(): Word[][] {
    if (this.#lines.length > 1 && this.#lines.at(-1)?.length === 0) this.#lines.pop();
    return this.#lines.flatMap(withRoom);
  }

  #writeElement(element: Element, { strong, em, look = PLAIN_LOOK, isPreserved = false }: Setting): void {
    const name = nameOf(element);
    if (name === 'br') this.#endLine();
    if (name === 'hr') this.#addRule();
    if (name === 'i') this.#addIconOrFormula(attributeOf(element, 'class') ?? '');
    if (BLOCKS.has(name)) this.#beginBlock();
    if (name === 'li') this.#addMarker(element);
    const css = attributeOf(element, 'style') ?? '';
    this.writeContent(element, {
      strong: strong || STRONG.has(name) || BOLD.test(css),
      em: em || EMPHASIZED.has(name) || ITALIC.test(css),
      look: lookIn(element, look),
      isPreserved: isPreserved || name === 'pre',
    });
    if (BLOCKS.has(name)) this.#beginBlock();
    else if (name === 'td' || name === 'th') this.#isGlued = false;
  }

  #add(word: Word): void {
    const last = this.#lines.at(-1)?.at(-1);
    const joins = word.glued && !isDrawn(word) && !isDrawn(last);
    if (joins && last?.strong === word.strong && last.em === word.em && last.look === word.look)
      last.content += word.content;
    else this.#lines.at(-1)?.push(word);
    this.#isGlued = true;
  }

  #addIconOrFormula(classes: string): void {
    const tex = texOfClasses(classes);
    if (tex !== undefined) this.#add(roomFor(tex, this.#isGlued));
    if (!iconOf(classes)) return;
    this.#add({ content: ROOM_FOR_ICON, strong: false, em: false, glued: this.#isGlued, icon: classes });
  }

  #addRule(): void {
    this.#beginBlock();
    this.#add({ content: ROOM_FOR_RULE, strong: false, em: false, glued: false, sign: 'rule' });
  }

  /** A bullet or a number, as browsers put before the items of lists. */
  #addMarker(item: Element): void {
    const list = parentOf(item);
    const setting = { strong: false, em: false, glued: false };
    if (list && nameOf(list) === 'ol') {
      const place = childrenOf(list)
        .filter((child) => nameOf(child) === 'li')
        .indexOf(item);
      this.#add({ content: `${place + 1}.`, ...setting });
    } else this.#add({ content: ROOM_FOR_BULLET, ...setting, sign: 'bullet' });
    this.#isGlued = false;
  }

  #beginBlock(): void {
    if (this.#lines.at(-1)?.length) this.#endLine();
  }

  #endLine(): void {
    this.#lines.push([]);
    this.#isGlued = false;
  }
}
