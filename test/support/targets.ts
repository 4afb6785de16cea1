import type { Page } from 'playwright-core';

/**
 * What can be pressed on the page that is open and is smaller than 24 × 24 CSS pixels. As in WCAG 2.5.8, a link
 * within a sentence may be, and a bar of a drawing that leads where a larger link does; room around one is no excuse.
 */
export async function smallTargetsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page.evaluate(() => {
    const SIZE = 24;
    const TOLERANCE = 0.5;
    const TARGETS = 'a[href], button, input, select, textarea, summary, label[for], [tabindex="0"]';
    /** What stands around a box to tick is pressed for it. */
    const pressedFor = (element: Element): Element =>
      (element.matches('[type="checkbox"]') && element.closest('label')) || element;
    const targets = [...document.querySelectorAll<HTMLElement | SVGAElement>(TARGETS)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
      .filter((element) => !element.closest('.aw-visually-hidden, .skip'))
      .map((element) => ({ element, box: pressedFor(element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const isSmall = ({ box }: { box: DOMRect }) =>
      box.width < SIZE - TOLERANCE || box.height < SIZE - TOLERANCE;

    /** Whether its size follows from the line of other words that it stands in. */
    const isInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const copy = block?.cloneNode(true) as Element;
      for (const target of copy.querySelectorAll(TARGETS)) target.remove();
      return /\p{L}/u.test(copy.textContent ?? '');
    };
    const hasLarger = ({ element }: (typeof targets)[number]): boolean => {
      const address = element.getAttribute('href');
      return targets.some((other) => other.element.getAttribute('href') === address && !isSmall(other));
    };
    return targets
      .filter((target) => isSmall(target) && !isInSentence(target.element))
      .filter((target) => !(target.element.closest('svg') && hasLarger(target)))
      .map(({ element, box }) => {
        const around = element.parentElement?.closest('[class]')?.getAttribute('class') ?? '';
        const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
        return `${element.localName} in .${around}: ${size}, “${element.textContent?.trim().slice(0, 40)}”`;
      });
  });
}
