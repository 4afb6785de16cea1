import { createHash } from 'node:crypto';
import { compareText } from '../../domain/order.ts';
import { remembered } from '../../domain/remembered.ts';
import type { CardBrand, CardSpec } from './spec.ts';

/**
 * SHA-256 over everything that can change the picture, in hex. Page code calls it for every page,
 * so this module reads no files: what draws the cards comes with `brand.version`.
 */
export function cardKeyOf(spec: CardSpec, brand: CardBrand): string {
  return createHash('sha256').update(brandDigestOf(brand)).update(canonical(spec)).digest('hex');
}

/** The part of the key that stands in the card's address, 8 hex digits. */
export function cardHashOf(spec: CardSpec, brand: CardBrand): string {
  return cardKeyOf(spec, brand).slice(0, 8);
}

const brandDigestOf = remembered(({ logo, ...facts }: CardBrand): string => {
  const hash = createHash('sha256').update(canonical(facts));
  if (logo) hash.update(logo.type).update(logo.bytes);
  return hash.digest('hex');
});

/** JSON with sorted keys: the order in which a caller names the facts is none of the picture's. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}
