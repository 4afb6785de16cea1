import type { ElementContent } from 'hast';
import { beginningOf } from '../domain/characters.ts';

/** Content of a tree as far as there is room, and whether that is not all. */
export interface Cut {
  children: ElementContent[];
  isCut: boolean;
}

/** What the marks of an element cost, roughly. */
const MARKS = 12;

/** The beginning of a tree, cut where about so many characters of HTML are spent; elements that were opened stay whole. */
export function cutAfter(children: readonly ElementContent[], room: number): Cut {
  let left = room;
  let isCut = false;
  const take = (nodes: readonly ElementContent[]): ElementContent[] => {
    const taken: ElementContent[] = [];
    for (const node of nodes) {
      if (left <= 0) {
        isCut = true;
        break;
      }
      if (node.type === 'text') {
        isCut ||= node.value.length > left;
        taken.push({ type: 'text', value: cutText(node.value, left) });
        left -= node.value.length;
      } else if (node.type === 'element') {
        left -= MARKS + JSON.stringify(node.properties).length;
        taken.push({ ...node, children: take(node.children) });
      }
    }
    return taken;
  };
  const taken = take(children);
  return { children: taken, isCut };
}

/** Cut at the end of a line or a word, never within a character. */
function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const start = beginningOf(text, room);
  const end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf(' '));
  return `${end > room / 2 ? start.slice(0, end) : start}…`;
}
