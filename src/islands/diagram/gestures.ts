import type { Point, Zoom } from './zoom.ts';

/** Of the wheel's way: a notch of it is a fifth. */
const PER_PIXEL = 0.002;

/** A mouse takes hold of what is shown and moves it; fingers do so by themselves. */
export function dragToMove(ground: HTMLElement): void {
  ground.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    event.preventDefault();
    ground.focus();
    ground.setPointerCapture(event.pointerId);
  });
  ground.addEventListener('pointermove', (event) => {
    if (!ground.hasPointerCapture(event.pointerId)) return;
    ground.scrollLeft -= event.movementX;
    ground.scrollTop -= event.movementY;
  });
}

/** The wheel with Ctrl, which is also what a touchpad sends for two fingers. */
export function wheelToZoom(ground: HTMLElement, zoom: Zoom): void {
  ground.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom.by(Math.exp(-event.deltaY * PER_PIXEL), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
}

/** Two fingers, apart and together. */
export function pinchToZoom(ground: HTMLElement, zoom: Zoom): void {
  let apart = 0;
  const follow = (event: TouchEvent) => {
    const [one, other] = event.touches;
    if (!one || !other) return;
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (event.type === 'touchmove' && apart > 0) zoom.by(distance / apart, between(one, other));
    apart = distance;
  };
  for (const type of ['touchstart', 'touchmove'] as const)
    ground.addEventListener(type, follow, { passive: false });
}

function between(one: Touch, other: Touch): Point {
  return { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
}
