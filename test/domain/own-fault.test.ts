import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { explainFault, SettingFault, TakenAway, VERBOSE, workingOn } from '../../src/domain/own-fault.ts';
import { STACK } from '../support/stack.ts';

async function caught(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

const broken = () => {
  throw new TypeError('Invalid URL');
};

describe('what is no mistake of an author', () => {
  test.each([
    ['at once', () => workingOn('content/incidents/a.md', broken)],
    ['later', () => workingOn('content/incidents/a.md', async () => broken())],
    ['below a page', () => workingOn('/feed.xml', () => workingOn('content/incidents/a.md', broken))],
  ])('is said to be ours, with the innermost document: %s', async (_, work) => {
    const words = explainFault(await caught(work), {});
    expect(words).toBe(
      'Afterword failed, and your content is not to blame: Invalid URL\n' +
        'It was working on content/incidents/a.md.\n' +
        'Nothing was published. Please open an issue for Afterword, with this text and, if you may share it, that file.\n' +
        'For technical details, set AFTERWORD_VERBOSE=1 and run it again.\n',
    );
  });

  test('shows its stack to those who ask, down to where it began', async () => {
    const error = await caught(() => workingOn('/feed.xml', broken));
    expect(explainFault(error, { [VERBOSE]: '1' })).toMatch(
      /It was working on \/feed\.xml\.[\s\S]*\n {4}at broken /,
    );
    expect(explainFault(error, {})).not.toMatch(STACK);
  });

  test('is put to the system where the system refused', async () => {
    const error = await caught(() => workingOn('content/site.yaml', () => readFile('/nowhere/at/all')));
    const words = explainFault(error, {});
    expect(words).toMatch(
      /^The system did not let Afterword use \/nowhere\/at\/all: no such file or directory\.\n/,
    );
    expect(words).not.toMatch(STACK);
  });

  test('is put to the system where the bundler tells what it refused', () => {
    const error = new Error(
      'Build failed with 1 error:\n\n[UNHANDLEABLE_ERROR] Something went wrong.\nFailed to write file in /site/.cache/a.css\n\nCaused by:\n    No space left on device (os error 28)\n',
    );
    expect(explainFault(error, {})).toMatch(
      /^The system did not let Afterword use \/site\/\.cache\/a\.css: no space left on device\.\n/,
    );
  });

  test.each([
    ['a file', 'ENOENT', "no such file or directory, open '/site/.cache/site/index.html'"],
    ['a module', 'ERR_MODULE_NOT_FOUND', "Cannot find module '/site/.cache/site/.prerender/entry.mjs'"],
    ['a file, on Windows', 'ENOENT', String.raw`no such file or directory, open 'C:\site\.astro\site\a'`],
  ])('is said to be missing where somebody removed it: %s', (_, code, message) => {
    const error = Object.assign(new Error(message), { code, syscall: 'open' });
    expect(explainFault(error, {})).toMatch(
      /^What Afterword keeps in `\.cache` or `\.astro` was removed while it ran\.\nNothing was published\. Run it again\.\n/,
    );
    expect(explainFault(new TakenAway('The site was removed.'), {})).toMatch(
      /^The site was removed\.\nNothing was published\. Run it again\.\n/,
    );
  });

  test('is a sentence of its own where a setting is wrong', async () => {
    const error = await caught(() => workingOn('x', () => Promise.reject(new SettingFault('Set it.'))));
    expect(explainFault(error, {})).toMatch(/^Set it\.\nNothing was published\.\n/);
  });

  test('cannot act on a terminal or the log of a workflow', () => {
    const words = explainFault(new Error('a\u001b[2Jb\n::error::c'), {});
    expect(words).not.toContain('\u001b');
    expect(words).not.toMatch(/^::/m);
    expect(explainFault('only words', {})).toContain('only words');
  });
});
