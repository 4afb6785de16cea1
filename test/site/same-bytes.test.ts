import { expect, test } from 'vitest';
import { digestsOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

test('the same content gives the same bytes, whatever the folder, the zone and the language of the machine', async () => {
  const [here, elsewhere] = await Promise.all([builtSite('example'), builtSite('elsewhere')]);
  expect(await digestsOf(elsewhere.dist)).toEqual(await digestsOf(here.dist));
});
