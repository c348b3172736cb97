/**
 * How much a picture hides at a point of its document, from 0 to 1. One that may not be read counts as hiding
 * everything.
 */
export function pictureAlpha(picture: Element, x: number, y: number): number {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [own, ownHeight] = sizeOf(picture);
  if (own === 0 || ownHeight === 0) return picture.localName === 'img' ? 0 : 1;
  const ink = new OffscreenCanvas(1, 1).getContext('2d');
  if (!ink) return 1;
  try {
    const at = [((x - left) / width) * own, ((y - top) / height) * ownHeight] as const;
    ink.drawImage(picture as HTMLCanvasElement, Math.floor(at[0]), Math.floor(at[1]), 1, 1, 0, 0, 1, 1);
    return (ink.getImageData(0, 0, 1, 1).data[3] ?? 255) / 255;
  } catch {
    // From another site.
    return 1;
  }
}

/** In its own pixels. */
function sizeOf(picture: Element): [number, number] {
  if (picture.localName === 'img') {
    const { naturalWidth, naturalHeight } = picture as HTMLImageElement;
    return [naturalWidth, naturalHeight];
  }
  if (picture.localName !== 'canvas') return [0, 0];
  const { width, height } = picture as HTMLCanvasElement;
  return [width, height];
}
