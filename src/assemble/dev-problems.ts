import type { HookParameters } from 'astro';
import { routeOf } from '../check/site-index.ts';
import { decodePath } from '../domain/address.ts';
import type { Problem } from '../domain/problem.ts';
import { hrefOf } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { FOLDERS, isDocument } from '../source/document-names.ts';
import { MAX_DOCUMENT, readFileOf } from '../source/read.ts';
import type { Fault } from './fault.ts';
import { toProblemPage } from './problem-page.ts';
import { reloadScriptOf } from './reload.ts';

/** Files whose errors leave no page as it should be. */
const EVERYWHERE: readonly string[] = ['content/site.yaml'];

/** The files that have an error, with everything else that is wrong with them. */
export async function faultsOf(
  problems: readonly Problem[],
  site: Pick<Site, 'url'>,
  root: string,
): Promise<Fault[]> {
  const files = new Set(problems.filter(isError).map(({ file }) => file));
  return Promise.all(
    [...files].map(async (file) => {
      const own = problems.filter((problem) => problem.file === file);
      const errors = own.filter(isError);
      return {
        file,
        href: hrefOf(site, hasPage(file) ? routeOf(file) : `_problems/${encodeURI(file)}/`),
        errors: errors.length,
        problems: [...errors, ...own.filter((problem) => !isError(problem))],
        text: await textOf(root, file),
      };
    }),
  );
}

/**
 * Answers for the pages of faulty files with what is wrong with them, as long as it is; for every page where
 * nothing can be shown as it should be.
 */
export function serveProblems(
  server: HookParameters<'astro:server:setup'>['server'],
  shown: { faults(): readonly Fault[]; edition(): number },
): void {
  const base = server.config.base.replace(/\/?$/, '/');
  server.middlewares.use((request, response, next) => {
    const present = shown.faults();
    const fault = isForPage(request.headers.accept) && faultAt(present, request.url ?? '/');
    if (!fault) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    const reloadScript = base + reloadScriptOf(shown.edition());
    response.end(toProblemPage(fault, { others: present, base, reloadScript }));
  });
}

/** Which of the faults a page must show in place of what it was asked for. */
export function faultAt(faults: readonly Fault[], url: string): Fault | undefined {
  const path = addressOf(url);
  if (/\/(?:@|node_modules\/)/.test(path)) return undefined;
  const everywhere = isPage(path) ? faults.find(({ file }) => EVERYWHERE.includes(file)) : undefined;
  return everywhere ?? faults.find(({ href }) => addressOf(href) === path);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** The text of a file, if it can be opened. */
async function textOf(root: string, file: string): Promise<string> {
  const { bytes } = await readFileOf(root, file, MAX_DOCUMENT);
  return bytes?.toString('utf8') ?? '';
}

function hasPage(file: string): boolean {
  return FOLDERS.some((folder) => isDocument(file, folder));
}

/** One form for addresses that lead to the same page. */
function addressOf(url: string): string {
  return decodePath(url.replace(/[?#].*$/, '').replace(/\/?$/, '/'));
}

function isForPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') === true;
}

function isPage(path: string): boolean {
  return !/\.\w+\/$/.test(path);
}
