/** What can be asked of the command line. */
export const USAGE = `Usage: npm run <command> -- [options]; for more, npm run <command> -- --help

  check      find what is wrong in content/
  new        write a new incident, an update, a resolution, or planned work
  init       begin your own site, in place of the example or in an empty folder
  import     move in with the record of another tool
  build      check and build into dist/
  dev        show the site while you write
  preview    show what was built
  upgrade    bring an installed Afterword and the content to a newer version
  verify     compare a published site with what was built
  trackers   see what has become of the issues that promises link to
`;

/** What each command understands. */
export const COMMAND_USAGE = {
  check: `Usage: npm run check [-- options]

  --format <name>   text (the default), github, json or sarif
  --fix             fix what can safely be fixed, and say what was done
  --promises        list what published reports promise and is still to be done, instead of problems
  --owner <name>    with --promises: only what this team owns; can be repeated
`,
  build: `Usage: npm run build [-- options]

  --drafts          include drafts and embargoed reports, marked as a preview and not indexed
  --verbose         name every file as it is made, and show the stack trace of a failure of Afterword's own

SOURCE_DATE_EPOCH (seconds) sets the clock of the build; AFTERWORD_URL builds for another address;
AFTERWORD_VERBOSE=1 is short for --verbose where nobody can write it.
`,
  dev: `Usage: npm run dev [-- options]

  --port <number>   default: 4321, or the next one that is free
  --host <address>  0.0.0.0 serves other devices in your network too
  --open            open it in the browser

Drafts are shown too. A problem appears in the terminal and on the page of its file.
`,
  preview: `Usage: npm run preview [-- options]

  --port <number>   default: 4321, or the next one that is free
  --host <address>  0.0.0.0 serves other devices in your network too
  --open            open it in the browser
`,
  upgrade: `Usage: npx afterword upgrade [options]

  --to <version>   a version, or the path of an archive such as afterword-1.2.3.tgz; default: the newest
  --dry-run        say what would be done, and do nothing
  --yes            do it without asking

Says what is new, shows each line of package.json, of workflows and of content that would be written, and asks. Nothing
else is changed, and once it is done there is nothing left to do. Packages are installed by what installed them before.
`,
  verify: `Usage: npx afterword verify <address or folder>

Every site lists its files with their digests at /.well-known/afterword.json. Each of them is asked for, a few at a
time, and compared: what is missing, what has changed and what can't be reached is named. If there is a site in dist/,
it is compared with that too.

Ends with 0 if all is as it was built, with 1 if anything is not or nothing could be asked, and with 2 for wrong usage.
`,
  init: `Usage: npm run init [-- options]

  --name <text>       your company or product
  --url <address>     where the site will be published
  --timezone <zone>   such as Europe/Berlin
  --colour <#rrggbb>  your brand colour
  --services <names>  separated by commas: "Checkout, API"
  --force             even if content/ is not the example; it is kept as content.old/

In a terminal, you are asked for what you leave out. Elsewhere, --name is required; the rest has defaults.
The files of the example are deleted, and each is listed. In a folder without content/, what a project needs is
written as well, such as package.json, astro.config.mjs and a workflow; files that are there are left as they are.
`,
  import: `Usage: npm run import -- [<format>] <folder or file> [options]
       npm run import -- --verify [<dist>]

Takes over incidents, maintenance and pages. What an earlier import wrote is found again by what it was called there,
whatever its file is called now: it is left alone while nothing changed there, rewritten if something did, and never
overwritten if you have edited it.

  --timezone <zone>   of times that name none: Europe/Berlin
  --dry-run           show what would be written, and write nothing
  --strict            exit with 1 if anything was lost; what is left on purpose, such as drafts, is not
  --yes               don't ask before writing
  --verify            see whether every sentence of what was imported, and every old address, is in the built site
`,
  trackers: `Usage: npx afterword trackers [--write]

Asks the issues on GitHub and GitLab that promises of published reports link to, and says which promises are done or
given up there. Nothing is changed unless asked for.

  --write           write status and day into the reports, for a pull request

GITHUB_TOKEN is sent to GITHUB_API_URL alone, GITLAB_TOKEN to CI_SERVER_URL or gitlab.com alone. Other hosts are not
asked. For a GitHub or a GitLab of your own, set GITHUB_SERVER_URL and GITHUB_API_URL, or CI_SERVER_URL.
`,
  docs: `Usage: npm run docs

Regenerates the reference in docs/ from the code.
`,
  new: `Usage: npm run new                         begin an incident
       npm run new -- update [<id>]       say where it stands
       npm run new -- resolve [<id>]      say that it is over
       npm run new -- maintenance         announce planned work
       npm run new -- translate [<id> [<language>]]
                                          write what is to be translated; without <id>, say what is

<id> is the name of the incident's file without its extension, or any part of it that is unique:
\`checkout\` for 2023-04-15-checkout-outage. Without it, you choose from the open incidents.

Begin an incident
  --title <text>        what customers see (required)
  --started <time>      with its date; default: now
  --severity <id>       one of the site's severities
  --service <id>        can be repeated; with its impact: --service checkout:degraded,
                        partial-outage or major-outage
  --text <text>         the first update: what customers are told
  --slug <word>         the end of the address; default: made from the title

update
  --text <text>         what customers need to know (required)
  --status <word>       investigating, identified, monitoring or update (the default)
  --service <id:state>  how a service is from now on, can be repeated: --service checkout:degraded,
                        partial-outage, major-outage or operational; others stay as they were
  --at <time>           when they were told; default: now

resolve
  --at <time>           when it was over: 13:30, +1h30m, or with a date; default: now
  --text <text>         what customers are told

maintenance
  --title <text>        what will be done (required)
  --starts <time>       with its date (required)
  --ends <time>         a clock time follows the start (required)
  --service <id>        can be repeated
  --slug <word>         the end of the address; default: made from the title

translate
  <id> of an incident, planned work or a free page, and one of the \`locales\` of the site: de. Writes the file
  beside the original, with the original's words to be overwritten; in a file that is there, it adds what is new.

In a terminal, you are asked for what you leave out. Elsewhere, give at least what is required.
Times are in the zone of the file, or else in the site's.
`,
} as const satisfies Readonly<Record<string, string>>;

/** The name of a command. */
export type CommandName = keyof typeof COMMAND_USAGE;
