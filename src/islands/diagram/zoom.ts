/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}

/** How large a drawing is shown in a box that scrolls. */
export interface Zoom {
  /** As large as it can be read, and at least as large as there is room. */
  begin(): void;
  larger(): void;
  smaller(): void;
  /** All of it. */
  fit(): void;
  /** Larger by a factor, where a point of the window stays where it is. */
  by(factor: number, around: Point): void;
}

const STEP = 1.4;
/** Compared with its own size. */
const MOST = 4;

export function createZoom(ground: HTMLElement, drawing: SVGSVGElement): Zoom {
  const { width: own, height } = drawing.viewBox.baseVal;
  const readable = Number.parseFloat(getComputedStyle(drawing).minInlineSize) || own;
  const { style } = drawing;
  style.minInlineSize = '0';
  style.maxInlineSize = 'none';
  const widthOf = () => drawing.getBoundingClientRect().width;
  const fitting = () => Math.min(ground.clientWidth, (ground.clientHeight * own) / height, own * MOST);

  const show = (width: number, { x, y }: Point) => {
    const before = drawing.getBoundingClientRect();
    const across = (x - before.left) / before.width;
    const down = (y - before.top) / before.height;
    const wanted = Math.max(Math.min(width, own * MOST), fitting());
    style.inlineSize = `${wanted}px`;
    const after = drawing.getBoundingClientRect();
    ground.scrollLeft += after.left + across * after.width - x;
    ground.scrollTop += after.top + down * after.height - y;
  };
  const middle = (): Point => {
    const { left, top } = ground.getBoundingClientRect();
    return { x: left + ground.clientWidth / 2, y: top + ground.clientHeight / 2 };
  };
  return {
    begin() {
      style.inlineSize = `${Math.max(fitting(), readable)}px`;
    },
    larger: () => show(widthOf() * STEP, middle()),
    smaller: () => show(widthOf() / STEP, middle()),
    fit: () => show(0, middle()),
    by: (factor, around) => show(widthOf() * factor, around),
  };
}
