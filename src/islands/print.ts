/** `<aw-print>`: a button that prints the page. */
class Print extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

customElements.define('aw-print', Print);
