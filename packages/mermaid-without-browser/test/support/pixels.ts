/** How far a channel may be off, of 255, before a pixel counts as different. */
export const TOLERANCE = 48;

/** How two pictures differ. */
export interface PixelDifference {
  /** The share of pixels that differ. */
  share: number;
  /** The first picture, pale, with the pixels that differ in red. */
  marks: string;
}

/** Runs in the page. */
export async function pixelDifference([first, second, tolerance]: readonly [
  string,
  string,
  number,
]): Promise<PixelDifference> {
  const images = await Promise.all(
    [first, second].map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image;
    }),
  );
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas');
  // What lies beside the smaller of the two is nothing, which differs from any ground but black.
  const [one, two] = images.map((image) => {
    context.clearRect(0, 0, width, height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height);
  }) as [ImageData, ImageData];
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    let off = 0;
    for (let channel = at; channel < at + 3; channel++) {
      off = Math.max(off, Math.abs((one.data[channel] ?? 0) - (two.data[channel] ?? 0)));
    }
    const isOff = off > tolerance;
    if (isOff) different++;
    if (isOff) one.data.set([224, 0, 32], at);
    one.data[at + 3] = isOff ? 255 : 64;
  }
  context.putImageData(one, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { share: different / (width * height), marks: `data:image/png;base64,${btoa(binary)}` };
}
