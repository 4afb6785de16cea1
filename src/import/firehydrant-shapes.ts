import { anything, kept, left, secret, text, time, told } from './shape.ts';

const OWN = 'It means something to FireHydrant alone.';
const COLLEAGUES = 'It was written for colleagues.';

export const IncidentShape = {
  id: kept(text, 'source.id'),
  name: kept(text, 'title'),
  customer_impact_summary: kept(text, 'the report'),
  summary: secret(COLLEAGUES),
  description: secret(COLLEAGUES),
  started_at: kept(time(), 'started'),
  created_at: told(text),
  updated_at: left('The history of the file says when it changed.'),
  milestones: told(anything),
  lifecycle_phases: told(anything),
  current_milestone: told(text),
  impacts: told(anything),
  services: told(anything),
  customers_impacted: kept(text, 'impact[]'),
  monetary_impact: secret('It was counted for colleagues.'),
  monetary_impact_cents: secret('It was counted for colleagues.'),
  severity: told(anything),
  restricted: left('It is public.'),
  events: told(anything),
  retrospectives: told(anything),
  tag_list: kept(anything, 'tags'),
  ...Object.fromEntries(
    'number serial_id active priority severity_color severity_condition severity_impact labels discarded_at organization incident_url private_status_page_url private_id status_pages incident_channels channel_name channel_reference channel_id channel_status ticket opened_by created_by reopened_by closed_by incident_tickets role_assignments team_assignments conversations chat_messages_count notes_count report_id ai_incident_summary context_object environments functionalities generic_chat_messages last_note last_update field_requirements custom_fields incident_type incident_type_id impact_summary'
      .split(' ')
      .map((key) => [key, left(OWN)]),
  ),
};

export const NoteShape = {
  id: kept(text, 'updates[].id'),
  body: kept(text, 'updates[].text'),
  occurred_at: kept(time(), 'updates[].at'),
  visibility: kept(text, 'that it is public'),
};

export const SectionShape = { name: kept(text, 'a heading of the report'), body: kept(text, 'the report') };

/** Which of our moments a milestone is. */
export const MOMENTS: Readonly<Record<string, string>> = {
  started: 'started',
  detected: 'detected',
  mitigated: 'mitigated',
  resolved: 'resolved',
};
