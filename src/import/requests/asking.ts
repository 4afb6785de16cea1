import type { SourceFormat } from '../model.ts';
import type { Asking } from './request.ts';
import { askStatuspage, askStatuspageWithKey } from './statuspage.ts';

/** All that can be asked over the network. */
const ASKING: readonly Asking[] = [askStatuspageWithKey, askStatuspage];

/** How a format is asked at an address; nothing where it can only be read from files. */
export function askingOf(format: SourceFormat, address: URL): Asking | undefined {
  return ASKING.find((asking) => asking.format === format && asking.isAt(address));
}
