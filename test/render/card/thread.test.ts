import { expect, test } from 'vitest';
import { startCardThread } from '../../../src/render/card/thread.ts';
import { brand, incidentCard } from '../../support/cards.ts';
import { REPOSITORY } from '../../support/files.ts';

test('whoever waits for a thread that ends is told so, and so is whoever asks it later', async () => {
  const thread = startCardThread({ brand: brand(), root: REPOSITORY });
  const waiting = expect(thread.draw(incidentCard())).rejects.toThrow('ended');
  await thread.close();
  await waiting;
  await expect(thread.draw(incidentCard())).rejects.toThrow('ended');
});
