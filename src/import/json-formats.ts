import { parseGoogleCloud } from './google-cloud.ts';
import { readJson } from './json.ts';
import type { SourceFile, SourceFormat, SourceParser } from './model.ts';
import { isRaw, type Raw } from './shape.ts';
import { parseStatuspage } from './statuspage/statuspage.ts';
import { parseUptimeKuma } from './uptime-kuma.ts';

/** A source that answers JSON. */
interface JsonFormat {
  format: SourceFormat;
  /** As people call it. */
  title: string;
  parse: SourceParser;
  /** Whether these files are of it for certain. */
  detect(files: readonly SourceFile[]): boolean;
}

/** All sources of JSON that can be read. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  {
    format: 'statuspage',
    title: 'Statuspage',
    parse: parseStatuspage,
    detect: (files) => hasObject(files, (raw) => 'incident_updates' in raw || 'only_show_if_degraded' in raw),
  },
  {
    format: 'google-cloud',
    title: 'Google Cloud',
    parse: parseGoogleCloud,
    detect: (files) => hasObject(files, (raw) => 'external_desc' in raw && 'status_impact' in raw),
  },
  {
    format: 'uptime-kuma',
    title: 'Uptime Kuma',
    parse: parseUptimeKuma,
    detect: (files) =>
      hasObject(files, (raw) => 'publicGroupList' in raw || ('createdDate' in raw && 'style' in raw)),
  },
];

/** Whether an answer, or a thing in one of its lists, is such. */
function hasObject(files: readonly SourceFile[], isSuch: (raw: Raw) => boolean): boolean {
  return readJson(files, []).some(({ value }) => {
    const lists = isRaw(value) ? Object.values(value) : [];
    return [value, ...lists].flat().some((item) => isRaw(item) && isSuch(item));
  });
}
