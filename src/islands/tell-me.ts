/**
 * `<aw-tell-me data-latest data-edition data-words>`: a button that has the reader told of each update while the page is open. It
 * is shown where the browser could do so, and loads what does it when it is pressed.
 */
class TellMe extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('Notification' in window)) return;
    this.hidden = false;
    button.onclick = async () => {
      button.disabled = true;
      const { watchIncident } = await import('./watch-incident.ts');
      await watchIncident(this);
    };
  }
}

customElements.define('aw-tell-me', TellMe);
