import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, readContent } from '../check/content.ts';
import { toText } from '../check/reporters/text.ts';
import { type Build, provideBuild } from './current.ts';
import { drawDiagrams } from './draw-diagrams.ts';

export interface BuildOptions {
  /** Absolute path of the repository. */
  root: string;
  drafts: boolean;
  /** True before a build: an error in content ends the process, so that nothing is published. */
  strict: boolean;
}
