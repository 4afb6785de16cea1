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
      const line = innerHeight / 3;
      const passed = [...links].filter(([heading]) => heading.getBoundingClientRect().top < line);
      const current = passed.at(-1)?.[1];
      for (const link of links.values())
        if (link === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
    };
    // A heading enters or leaves the upper third: nothing needs to be done at other times.
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66.6% 0px' });
    for (const heading of links.keys()) observer.observe(heading);
  }
}

customElements.define('aw-contents', Contents);
