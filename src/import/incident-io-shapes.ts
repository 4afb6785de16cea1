import { anything, kept, left, lost, secret, text, told } from './shape.ts';

const OWN = 'It means something to incident.io alone.';
const PEOPLE = 'Who did what is none of the public record.';

export const IncidentShape = {
  id: kept(text, 'source.id'),
  reference: left(OWN),
  name: kept(text, 'title'),
  summary: kept(text, 'the report'),
  severity: told(anything),
  incident_status: told(anything),
  status: told(anything),
  incident_timestamp_values: told(anything),
  duration_metrics: left('They follow from the times.'),
  permalink: left('It leads to where colleagues worked on it.'),
  postmortem_document_url: lost(text, 'The postmortem is a document elsewhere: import it as Markdown.'),
  visibility: kept(text, 'that it is public'),
  mode: kept(text, 'that it was real'),
  created_at: told(text),
  updated_at: left('The history of the file says when it changed.'),
  custom_field_entries: secret('Fields of your own are for colleagues.'),
  ...{
    creator: secret(PEOPLE),
    incident_role_assignments: secret(PEOPLE),
    call_url: left(OWN),
    slack_channel_id: left(OWN),
    slack_channel_name: left(OWN),
    slack_team_id: left(OWN),
  },
  ...{
    incident_type: left(OWN),
    has_debrief: left(OWN),
    workload_minutes_total: left(OWN),
    workload_minutes_working: left(OWN),
    workload_minutes_late: left(OWN),
    workload_minutes_sleeping: left(OWN),
  },
  ...{
    external_issue_reference: left(OWN),
    idempotency_key: left(OWN),
    follow_ups: told(anything),
    updates: told(anything),
    affected_components: kept(anything, 'services'),
    components: kept(anything, 'services'),
  },
};

export const FollowUpShape = {
  id: left(OWN),
  incident_id: left('It stands in the file of its incident.'),
  title: kept(text, 'actions[].text'),
  description: secret('It was written for colleagues.'),
  status: told(text),
  external_issue_reference: told(anything),
  ...{
    assignee: secret(PEOPLE),
    creator: secret(PEOPLE),
    priority: left(OWN),
    labels: left(OWN),
    completed_at: left('Its status says it.'),
    created_at: left(OWN),
    updated_at: left(OWN),
  },
};

export const ACTIONS: Readonly<Record<string, string>> = {
  outstanding: 'planned',
  completed: 'done',
  not_doing: 'dropped',
};

/** Which of our moments a timestamp of theirs is, by its name. */
export const MOMENTS: readonly (readonly [
  RegExp,
  'started' | 'detected' | 'mitigated' | 'resolved' | 'reported',
])[] = [
  [/^(?:impact )?(?:started|began|start)|^impact start/i, 'started'],
  [/^(?:identified|detected|acknowledged)/i, 'detected'],
  [/^(?:fixed|mitigated|stabili[sz]ed|impact (?:stopped|ended))/i, 'mitigated'],
  [/^resolved/i, 'resolved'],
  [/^reported/i, 'reported'],
];
