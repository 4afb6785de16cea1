/** Pixels in each unit of length that a drawing's size may have. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The size at which browsers show a drawing: what it says, else its view box, else what they take by default. */
export function sizeOf(root: ReadonlyMap<string, string>): { width: number; height: number } {
  const box = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth = 0, boxHeight = 0] = box.slice(2).map((side) => Math.max(side || 0, 0));
  const width = toPixels(root.get('width'));
  const height = toPixels(root.get('height'));
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : undefined;
  if (width && height) return rounded(width, height);
  if (width) return rounded(width, ratio ? width / ratio : 150);
  if (height) return rounded(ratio ? height * ratio : 300, height);
  return ratio ? rounded(boxWidth, boxHeight) : { width: 300, height: 150 };
}

function toPixels(length = ''): number | undefined {
  const [, number = '', unit = ''] = /^\s*(\d+(?:\.\d+)?|\.\d+)(px|pt|pc|mm|cm|in)?\s*$/i.exec(length) ?? [];
  return number ? Number(number) * (UNITS[unit.toLowerCase()] ?? 1) : undefined;
}

function rounded(width: number, height: number) {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
