/** What can be asked of the command line. */
export const USAGE = `Usage: npm run <command> -- [options]

  check                 say what is wrong in content/
    --format <name>     text (the default), github, json or sarif
    --fix               mend what is safe to mend
  new                   write a new incident; new -- --help says more
  init                  make this site your own
  build                 check and build into dist/
    --drafts            with drafts and embargoed reports, marked and not indexed
  dev                   show the site while you write
  preview               show what was built
`;
