/** How far down the window a heading is when its section counts as read. */
const READING_LINE = 0.2;

/** `<aw-contents>`: marks the line of the table of contents whose section the reader is in. */
class Contents extends HTMLElement {
  connectedCallback(): void {
    const links = new Map(
      [...this.querySelectorAll('a')].flatMap((link) => {
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return heading ? [[heading, link] as const] : [];
      }),
    );
    const mark = () => {
      const line = innerHeight * READING_LINE;
      const passed = [...links].filter(([heading]) => heading.getBoundingClientRect().top < line);
      const current = passed.at(-1)?.[1];
      for (const link of links.values())
        if (link === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
    };
    // Only when a heading crosses the line is there something to do.
    const margin = `0px 0px -${100 - 100 * READING_LINE}% 0px`;
    const observer = new IntersectionObserver(mark, { rootMargin: margin });
    for (const heading of links.keys()) observer.observe(heading);
  }
}

customElements.define('aw-contents', Contents);
