/** The weights that text is drawn in. */
export type Weight = 400 | 500 | 600 | 700;

/** A file of a font beside Inter, and the characters of a diagram that are drawn with it. */
export interface Face {
  /** Each of them once; no other face of the diagram has any of them. */
  characters: string;
  files: Readonly<Record<Weight, FaceFile>>;
}

/** A font at one weight. */
export interface FaceFile {
  /** Path of what text is measured with: WOFF, TrueType or OpenType. */
  file: string;
  /** Where readers load the same from, as WOFF2. It names what is in the file, because the cache's keys hold it alone. */
  url: string;
}
