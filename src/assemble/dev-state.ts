import type { AssembledBuild } from './assemble-build.ts';
import { provideBuilds } from './current.ts';
import { faultsOf } from './dev-problems.ts';
import { writeEditorCollections } from './editor-collections.ts';
import type { Fault } from './fault.ts';
import { reloadScriptOf } from './reload.ts';
import { hasErrors, reportOf } from './report.ts';

/** What an author sees of a site in the making: the last build without an error, and what is wrong now. */
export interface DevState {
  /** The build that pages are made of. */
  shown(): AssembledBuild;
  faults(): readonly Fault[];
  /** How often something else was shown. */
  edition(): number;
  /** Take the newest build, show what can be shown of it, and say in the terminal what is wrong. */
  take(next: AssembledBuild): Promise<void>;
}

/**
 * Begin with a build. One with errors is shown without its faulty files, as long as there is none before it.
 */
export async function createDevState(first: AssembledBuild): Promise<DevState> {
  let shown = first;
  let faults: Fault[] = [];
  let isGood = false;
  let told = '';
  let known = first;
  let edition = 0;
  const take = async (next: AssembledBuild) => {
    const isFaulty = hasErrors(next);
    if (!isFaulty || !isGood) shown = next;
    isGood ||= !isFaulty;
    const { content, root } = next.build;
    faults = isFaulty ? await faultsOf(next.problems, shown.build.content.site, root) : [];
    const words = reportOf(next);
    if (words !== told) process.stdout.write(words);
    told = words;
    if (content.site.url !== first.build.content.site.url && !isFaulty) {
      process.stdout.write('The address of the site has changed. Stop `npm run dev` and start it again.\n');
    }
    if (languagesOf(next) !== languagesOf(first) && !isFaulty) {
      process.stdout.write(
        'The languages of the site have changed. Stop `npm run dev` and start it again.\n',
      );
    }
    if (patternsOf(next) !== patternsOf(known)) {
      process.stdout.write(
        'Pages of your own were added or removed. Stop `npm run dev` and start it again.\n',
      );
    }
    known = next;
    if (!isFaulty && next !== first) await writeEditorCollections(shown.build);
    // Last, so that a page of this edition is made when everything that goes with it is there.
    edition += 1;
    const more = { reloadScript: reloadScriptOf(edition), ...(isFaulty && { faults }) };
    provideBuilds(shown.builds.map((build) => ({ build: { ...build, ...more } })));
  };
  await take(first);
  return { shown: () => shown, faults: () => faults, edition: () => edition, take };
}

function languagesOf({ builds }: AssembledBuild): string {
  return builds.map(({ content }) => content.site.locale).join(' ');
}

/** Where pages of owners are: Astro is told of them as it starts. */
function patternsOf({ build }: AssembledBuild): string {
  return build.content.ownersPages.map(({ pattern }) => pattern).join('\n');
}
