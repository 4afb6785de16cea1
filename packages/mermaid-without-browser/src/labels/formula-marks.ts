import { decodeHTMLStrict } from 'entities';

/** A formula in a label, as Mermaid finds it. */
export const FORMULA = /\$\$(.*?)\$\$/g;
/** What stands for a formula while Mermaid makes HTML of a label: nothing that has a meaning in TeX has one there. */
const MARK = /\ue0f0([0-9a-f]+)\ue0f1/g;
/** The class of an element that stands for a formula, before its TeX. */
const CLASS = 'formula-';

/** The TeX of a formula as an author writes it in a label. */
export function texOf(written: string): string {
  return decodeHTMLStrict(written).replaceAll('\\\\', '\\').trim();
}

/** A label whose formulas are out of reach of Markdown. */
export function withMarks(label: string): string {
  return label.replace(
    FORMULA,
    (_, written: string) => `\ue0f0${Buffer.from(texOf(written)).toString('hex')}\ue0f1`,
  );
}

/** The same with the formulas in the place of their marks. */
export function withFormulas(label: string): string {
  return label.replace(MARK, (_, hex: string) => `$$${texOfHex(hex)}$$`);
}

/** HTML with an element for each formula. */
export function withElements(html: string): string {
  return html.replace(MARK, `<i class="${CLASS}$1"></i>`);
}

/** The TeX that an element of these classes stands for, if it stands for a formula. */
export function texOfClasses(classes: string): string | undefined {
  if (!classes.startsWith(CLASS)) return undefined;
  return texOfHex(classes.slice(CLASS.length));
}

/** A text with marks in parts: what is text, and the TeX of each formula. The first and the last are text. */
export function partsOf(text: string): { text: string; tex?: string }[] {
  if (!text.includes('\ue0f0')) return [{ text }];
  return text
    .split(MARK)
    .map((part, index) => (index % 2 ? { text: '', tex: texOfHex(part) } : { text: part }));
}

function texOfHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString();
}
