/** What `npm run new` understands. */
export const USAGE = `Usage: npm run new                       begin an incident
       npm run new -- update <id>        say where it stands
       npm run new -- resolve <id>       say that it is over
       npm run new -- maintenance        announce planned work

  --title <text>       what customers see
  --started <time>     default: now
  --severity <id>      --service <id> (as often as needed)
  --text <text>        what customers are told
  --status <word>      investigating, identified, monitoring or update
  --starts <time>      --ends <time> of the maintenance
  --slug <word>        the end of the address; default: made from the title
`;

/** For `parseArgs`. */
export const OPTIONS = {
  title: { type: 'string' },
  started: { type: 'string' },
  starts: { type: 'string' },
  ends: { type: 'string' },
  severity: { type: 'string' },
  service: { type: 'string', multiple: true },
  status: { type: 'string' },
  text: { type: 'string' },
  slug: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What was said in place of an answer. */
export interface Flags {
  title?: string;
  started?: string;
  starts?: string;
  ends?: string;
  severity?: string;
  service?: string[];
  status?: string;
  text?: string;
  slug?: string;
}
