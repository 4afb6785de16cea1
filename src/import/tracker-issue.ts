import { z } from 'astro/zod';
import type { Instant } from '../domain/moment.ts';

/** What has become of an issue. */
export type IssueState =
  | { kind: 'open' }
  | { kind: 'done' | 'dropped'; at: Instant }
  /** Closed, in a way that tells neither. */
  | { kind: 'unclear' };

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** An issue of GitHub, which a pull request is as well. */
const GithubSchema = z.object({
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  closed_at: moment.nullish(),
  pull_request: z.object({ merged_at: moment.nullish() }).nullish(),
});

/** An issue or a merge request of GitLab. */
const GitlabSchema = z.object({
  state: z.string(),
  closed_at: moment.nullish(),
  merged_at: moment.nullish(),
});

/** What a tracker answers about an issue; nothing for what is no such answer. */
export function parseIssue(tracker: 'github' | 'gitlab', answer: unknown): IssueState | undefined {
  return tracker === 'github' ? parseGithub(answer) : parseGitlab(answer);
}

function parseGithub(answer: unknown): IssueState | undefined {
  const { data } = GithubSchema.safeParse(answer);
  if (!data) return undefined;
  const { state, state_reason: reason, closed_at: closed, pull_request: pull } = data;
  if (state === 'open') return { kind: 'open' };
  if (pull) return pull.merged_at == null ? { kind: 'unclear' } : { kind: 'done', at: pull.merged_at };
  if (closed == null) return { kind: 'unclear' };
  if (reason === 'not_planned') return { kind: 'dropped', at: closed };
  return reason == null || reason === 'completed' ? { kind: 'done', at: closed } : { kind: 'unclear' };
}

function parseGitlab(answer: unknown): IssueState | undefined {
  const { data } = GitlabSchema.safeParse(answer);
  if (!data) return undefined;
  if (data.state === 'merged' && data.merged_at != null) return { kind: 'done', at: data.merged_at };
  if (data.merged_at !== undefined && data.state === 'closed') return { kind: 'unclear' };
  if (data.state === 'closed')
    return data.closed_at == null ? { kind: 'unclear' } : { kind: 'done', at: data.closed_at };
  return { kind: 'open' };
}
