import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { idOf } from '../../source/document-names.ts';
import type { Plan, PlannedDocument } from './plan.ts';
import { SITE_FILE } from './site.ts';

/** A file that is to be written. */
export interface PlannedFile {
  file: string;
  content: string | Uint8Array;
}

/**
 * The files of a plan in the order in which they are written: whatever of them is there when it is stopped, running it
 * again comes to the same. A document comes after what it shows and what it names.
 */
export function filesOf({ site, documents }: Plan): PlannedFile[] {
  const files: PlannedFile[] = site.isChanged ? [{ file: SITE_FILE, content: site.text }] : [];
  for (const document of documents) {
    const { fate, file, text, attachments } = document;
    if (fate === 'edited' || fate === 'refused')
      files.push({ file: incomingFileOf(document), content: text });
    if (fate !== 'new' && fate !== 'changed') continue;
    for (const { file: beside, bytes } of attachments)
      if (bytes) files.push({ file: beside, content: bytes });
    files.push({ file, content: text });
  }
  return files;
}

/** Where the incoming text of a document lies that can't take its place. */
export function incomingFileOf({ file }: Pick<PlannedDocument, 'file'>): string {
  return `import/${idOf(file)}.incoming.md`;
}

/** Writes files one by one, each whole or not at all. */
export async function writeFiles(
  files: readonly PlannedFile[],
  root: string,
  onFile?: () => void,
): Promise<void> {
  for (const { file, content } of files) {
    const path = join(root, file);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    // Of the same name each time, so that one that was left behind is used up by the next run.
    const begun = join(folder, `.${basename(path)}.part`);
    await writeFile(begun, content);
    await rename(begun, path);
    onFile?.();
  }
}
