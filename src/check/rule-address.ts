import { slug } from 'github-slugger';

/** Where the reference of rules lies in the repository. */
export const RULES_FILE = 'docs/rules.md';

/** Where the documentation can be read on the web. */
export const DOCUMENTATION = 'https://github.com/afterword/afterword/blob/main';

/**
 * The anchor of a rule's heading, as git hosts make it.
 *
 * @example anchorOf('time/no-date') // 'timeno-date'
 */
export function anchorOf(rule: string): string {
  return slug(rule);
}

/** The web address of what the reference says about a rule. */
export function ruleAddress(rule: string): string {
  return `${DOCUMENTATION}/${RULES_FILE}#${anchorOf(rule)}`;
}
