/** A share image as its tags need it. */
export interface ShareImage {
  /** Absolute. */
  url: string;
  alt: string;
  type: string;
  width: number;
  height: number;
}
