/**
 * The shapes of Statuspage's public API v2, field by field, so that its clients read ours unchanged. The words that it
 * has for statuses are its own in every language: programs compare them.
 */

export interface Page {
  id: string;
  name: string;
  url: string;
  time_zone: string;
  updated_at: string;
}

export type Indicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance';

export type ComponentStatus =
  | 'operational'
  | 'under_maintenance'
  | 'degraded_performance'
  | 'partial_outage'
  | 'major_outage';

/** A service, or a group of services. */
export interface Component {
  id: string;
  name: string;
  status: ComponentStatus;
  created_at: string;
  updated_at: string;
  position: number;
  description: string | null;
  showcase: boolean;
  start_date: string | null;
  group_id: string | null;
  page_id: string;
  group: boolean;
  only_show_if_degraded: boolean;
  /** Only on groups: the ids of their members. */
  components?: string[];
}

export interface AffectedComponent {
  code: string;
  name: string;
  old_status: ComponentStatus;
  new_status: ComponentStatus;
}

export type EventStatus =
  | 'investigating'
  | 'identified'
  | 'monitoring'
  | 'resolved'
  | 'postmortem'
  | 'scheduled'
  | 'in_progress'
  | 'verifying'
  | 'completed';

export interface EventUpdate {
  id: string;
  status: EventStatus;
  body: string;
  incident_id: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: AffectedComponent[] | null;
  deliver_notifications: boolean;
  custom_tweet: null;
  tweet_id: null;
}

/** An incident; the same with two more fields is scheduled maintenance. */
export interface Event {
  id: string;
  name: string;
  status: EventStatus;
  created_at: string;
  updated_at: string;
  monitoring_at: string | null;
  resolved_at: string | null;
  impact: Indicator;
  shortlink: string;
  started_at: string;
  page_id: string;
  /** Newest first. */
  incident_updates: EventUpdate[];
  components: Component[];
  reminder_intervals: null;
}

export interface ScheduledMaintenance extends Event {
  scheduled_for: string;
  scheduled_until: string;
}

export interface Status {
  indicator: Indicator;
  description: string;
}
