/** A picture of an author's as it is published. */
export interface Picture {
  kind: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';
  /** In CSS pixels, after its orientation is applied. */
  width: number;
  height: number;
  /** Address of the largest copy, relative to the site's base. */
  path: string;
  /** All copies, narrowest first, for `srcset`; one for drawings. */
  copies: readonly { width: number; path: string }[];
}
