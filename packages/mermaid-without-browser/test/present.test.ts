import { expect, test } from 'vitest';
import { samples } from './support/samples.ts';
import { NOW, openTemporaryRenderer } from './support/temporary-renderer.ts';

const DAY = 86_400_000;
/** The one kind that shows the present: here its year, which the source does not name. */
const GANTT = { source: 'gantt\n  dateFormat MM-DD\n  axisFormat %Y-%m-%d\n  a: 01-05, 9d' };

test('of all kinds, the present changes gantt charts alone', async () => {
  const requests = samples()
    .filter(({ source }) => !/^gantt/m.test(source))
    .map(({ source }) => ({ source, narrow: 328 }));
  const draw = async (now: number) => {
    const renderer = openTemporaryRenderer({ now });
    const results = await renderer.render([...requests, GANTT]);
    await renderer.close();
    return results;
  };
  const [before, later] = [await draw(NOW), await draw(NOW + 400 * DAY)];
  expect(later.slice(0, -1)).toEqual(before.slice(0, -1));
  expect(later.at(-1)).not.toEqual(before.at(-1));
});
