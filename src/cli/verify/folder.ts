import { digestsOf } from '../../assemble/digests.ts';
import { routes } from '../../domain/routes.ts';
import { textAt } from '../text-at.ts';
import { type Copy, Unverifiable } from './copy.ts';

/** A site as it lies in a folder. */
export async function folderCopy(folder: string, name: string): Promise<Copy> {
  const inventory = await textAt(folder, routes.inventory);
  if (inventory === undefined)
    throw new Unverifiable(
      `There is no \`${routes.inventory}\` in ${name}. Name the folder of a built site, or its address with \`https://\`.`,
    );
  const digests = await digestsOf(folder);
  return {
    name,
    inventory,
    paths: [...digests.keys()].filter((path) => path !== routes.inventory),
    async answerOf(path) {
      const digest = digests.get(path);
      return digest === undefined ? { kind: 'missing' } : { kind: 'file', digest, type: '', text: undefined };
    },
  };
}
