import type { SourceFormat } from '../model.ts';
import { askGoogleCloud } from './google-cloud.ts';
import type { Asking } from './request.ts';
import { askStatuspage, askStatuspageWithKey } from './statuspage.ts';
import { askUptimeKuma } from './uptime-kuma.ts';

/** All that can be asked over the network. */
const ASKING: readonly Asking[] = [askStatuspageWithKey, askStatuspage, askGoogleCloud, askUptimeKuma];

/** How a format is asked at an address; nothing where it can only be read from files. */
export function askingOf(format: SourceFormat, address: URL): Asking | undefined {
  return ASKING.find((asking) => asking.format === format && asking.isAt(address));
}
