import type { LARGE_KEYS } from '../../words/large.ts';
import { dragToMove, pinchToZoom, wheelToZoom } from './gestures.ts';
import { createZoom, type Zoom } from './zoom.ts';

type Labels = Record<(typeof LARGE_KEYS)[number], string>;

const ZOOM_KEYS: Readonly<Record<string, 'larger' | 'smaller' | 'fit'>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  '0': 'fit',
};

/**
 * Shows a drawing on the whole screen: it moves by touch, mouse and the arrow keys, is zoomed by two fingers, by the
 * wheel with Ctrl, by `+`, `-` and `0` and by buttons, and goes back to its place when Escape or a button closes it.
 */
export function openLarge(drawing: SVGSVGElement, labels: Labels): void {
  const place = document.createElement('div');
  place.style.blockSize = `${drawing.getBoundingClientRect().height}px`;
  const dialog = document.createElement('dialog');
  dialog.className = 'aw-large';
  dialog.setAttribute('aria-labelledby', drawing.getAttribute('aria-labelledby') ?? '');
  const ground = document.createElement('div');
  ground.className = 'aw-ground';
  ground.tabIndex = 0;
  ground.setAttribute('role', 'group');
  ground.setAttribute('aria-label', labels['diagram.box']);

  drawing.replaceWith(place);
  ground.append(drawing);
  dialog.append(ground);
  document.body.append(dialog);
  const zoom = createZoom(ground, drawing);
  dialog.prepend(toolsOf(dialog, zoom, labels));
  dialog.addEventListener('keydown', (event) => {
    const change = event.ctrlKey || event.metaKey || event.altKey ? undefined : ZOOM_KEYS[event.key];
    if (!change) return;
    event.preventDefault();
    zoom[change]();
  });
  dialog.addEventListener('close', () => {
    drawing.removeAttribute('style');
    place.replaceWith(drawing);
    dialog.remove();
  });
  dialog.showModal();
  ground.focus();
  zoom.begin();
  dragToMove(ground);
  wheelToZoom(ground, zoom);
  pinchToZoom(ground, zoom);
}

function toolsOf(dialog: HTMLDialogElement, zoom: Zoom, labels: Labels): HTMLElement {
  const tools = document.createElement('p');
  tools.append(
    buttonOf('−', labels['diagram.smaller'], zoom.smaller),
    buttonOf('+', labels['diagram.larger'], zoom.larger),
    buttonOf(labels['diagram.fit'], undefined, zoom.fit),
    buttonOf(labels['diagram.close'], undefined, () => dialog.close()),
  );
  return tools;
}

function buttonOf(text: string, label: string | undefined, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'aw-button';
  button.textContent = text;
  if (label) button.setAttribute('aria-label', label);
  button.addEventListener('click', onPress);
  return button;
}
