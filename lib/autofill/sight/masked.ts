import { gradientAlpha, splitAtCommas } from './paint/gradient-alpha.ts';

/** How much of an element's content its mask lets through. Pictures are unknown, so they let nothing through. */
export function maskedShare(at: Element, style: CSSStyleDeclaration, inner: Element): number {
  const border =
    style.getPropertyValue('-webkit-mask-box-image-source') || style.getPropertyValue('mask-border-source');
  if (border !== '' && border !== 'none') return 0;
  const image = style.maskImage || style.getPropertyValue('-webkit-mask-image');
  if (image === '' || image === 'none') return 1;
  const isPlain = /^(add|)$/.test(firstOf(style.maskComposite)) && !/luminance/.test(style.maskMode);
  if (!isPlain || !coversAll(style)) return 0;
  return Math.max(...splitAtCommas(image).map((layer) => gradientAlpha(layer, at, inner)));
}

function firstOf(list: string): string {
  return list.split(',')[0]?.trim() ?? '';
}

/** Tiled or stretched over the whole element. */
function coversAll({ maskRepeat, maskSize, maskPosition }: CSSStyleDeclaration): boolean {
  const isWhole = /^(|auto|cover|100%( 100%| auto)?|auto auto)$/.test(firstOf(maskSize));
  const isTiled = /^(|repeat|repeat repeat|round|space)$/.test(firstOf(maskRepeat));
  const isSome = !/(^|[ ,])0(px|%)?([ ,]|$)/.test(maskSize);
  return (
    (isWhole && (isTiled || /^(|0(px|%)? 0(px|%)?)$/.test(firstOf(maskPosition)))) || (isTiled && isSome)
  );
}
