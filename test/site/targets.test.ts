import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../support/pages.ts';
import { builtSite, type SiteName } from '../support/sites.ts';
import { smallTargetsOf } from '../support/targets.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

describe.each<SiteName>(['example', 'components'])('the site "%s"', (name) => {
  let routes: string[];
  let visitor: Visitor;

  beforeAll(async () => {
    const site = await builtSite(name);
    routes = (await pagesOf(site)).filter(({ leadsOn }) => !leadsOn).map(({ route }) => route);
    visitor = await startVisitor(site.dist);
  });

  afterAll(() => visitor?.close());

  test('has nothing to press that a finger would miss at 360 and 1440 px', async () => {
    const tab = await visitor.open();
    /** The first page of each fault: most come from components, and so stand on many. */
    const faults = new Map<string, string>();
    for (const route of [...routes, ...(name === 'example' ? ['search/?q=checkout'] : [])]) {
      await tab.visit(route);
      for (const width of [360, 1440]) {
        await tab.page.setViewportSize({ width, height: 740 });
        for (const fault of await smallTargetsOf(tab.page))
          if (!faults.has(fault)) faults.set(fault, `/${route}, ${width} px wide`);
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
    await tab.context.close();
  });
});
