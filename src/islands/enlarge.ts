/**
 * `<aw-enlarge>`: opens the diagram of the figure around it large. It holds a link to the diagram as a file, which
 * stays where scripts don't run; with them it is a button.
 */
class Enlarge extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const drawing = this.closest('figure')?.querySelector('svg');
    if (!link || !drawing) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.textContent = link.textContent;
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-describedby', link.getAttribute('aria-describedby') ?? '');
    button.addEventListener('click', () => {
      const labels = JSON.parse(this.dataset['labels'] ?? '{}');
      import('./diagram/large.ts').then(
        ({ openLarge }) => openLarge(drawing, labels),
        () => location.assign(link.href),
      );
    });
    link.replaceWith(button);
  }
}

customElements.define('aw-enlarge', Enlarge);
