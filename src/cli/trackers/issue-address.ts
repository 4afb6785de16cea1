/** Where a tracker tells of an issue, and which key it may be told. */
export interface IssueAddress {
  tracker: 'github' | 'gitlab';
  /** Of its API. */
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** The trackers that may be asked. */
export interface Trackers {
  github: { server: string; api: string; token: string | undefined };
  gitlab: { server: string; token: string | undefined };
}

/** The hosts that the environment of a workflow names; without them, those that everybody knows. */
export function trackersOf(env: Readonly<Record<string, string | undefined>>): Trackers {
  const github = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const api = github === 'https://github.com' ? 'https://api.github.com' : `${github}/api/v3`;
  return {
    github: { server: github, api: env['GITHUB_API_URL'] ?? api, token: env['GITHUB_TOKEN'] },
    gitlab: { server: env['CI_SERVER_URL'] ?? 'https://gitlab.com', token: env['GITLAB_TOKEN'] },
  };
}

const GITHUB = /^\/([\w.-]+)\/([\w.-]+)\/(?:issues|pull)\/(\d+)\/?$/;
const GITLAB = /^\/((?:[\w.-]+\/)+[\w.-]+)\/-\/(issues|work_items|merge_requests)\/(\d+)\/?$/;

/**
 * Where to ask about the issue that a link leads to; nothing for a link to anything else. Content chooses no host: who
 * writes it could lead keys away, or look into the network of whoever runs this.
 */
export function issueAddressOf(link: string, { github, gitlab }: Trackers): IssueAddress | undefined {
  const { origin, pathname } = URL.parse(link) ?? {};
  if (origin === undefined || pathname === undefined) return undefined;
  const [, owner, repository, number] = GITHUB.exec(pathname) ?? [];
  if (origin === new URL(github.server).origin && owner && repository && number) {
    return {
      tracker: 'github',
      url: `${github.api}/repos/${owner}/${repository}/issues/${number}`,
      headers: {
        accept: 'application/vnd.github+json',
        ...(github.token && { authorization: `Bearer ${github.token}` }),
      },
    };
  }
  const [, project, kind = '', id] = GITLAB.exec(pathname) ?? [];
  if (origin !== new URL(gitlab.server).origin || !project || !id) return undefined;
  const list = kind === 'merge_requests' ? kind : 'issues';
  return {
    tracker: 'gitlab',
    url: `${new URL(gitlab.server).origin}/api/v4/projects/${encodeURIComponent(project)}/${list}/${id}`,
    headers: gitlab.token ? { 'private-token': gitlab.token } : {},
  };
}
