import { anything, count, kept, left, text, time, told } from './shape.ts';

const OWN = 'It means something to PagerDuty alone.';
const MESSAGE = 'Messages to other services are not part of the record.';

export const PostShape = {
  id: kept(text, 'source.id'),
  post_type: kept(text, 'the folder of its file'),
  title: kept(text, 'title'),
  starts_at: kept(time(), 'started'),
  ends_at: kept(time(), 'resolved'),
  updates: told(anything),
  postmortem: told(anything),
  ...{
    type: left(OWN),
    self: left(OWN),
    html_url: left(OWN),
    status_page: left(OWN),
    linked_resource: left(OWN),
    summary: left(OWN),
  },
};

export const UpdateShape = {
  id: kept(text, 'updates[].id'),
  message: kept(text, 'updates[].text'),
  reported_at: kept(time(), 'updates[].at'),
  reviewed_status: kept(text, 'that it is public'),
  status: told(anything),
  severity: told(anything),
  impacted_services: told(anything),
  update_frequency_ms: kept(count, 'updates[].next'),
  notify_subscribers: left(MESSAGE),
  ...{ type: left(OWN), self: left(OWN), post: left('It stands in the file of its post.') },
};

export const PostmortemShape = {
  id: left(OWN),
  message: kept(text, 'the report'),
  reported_at: kept(time(), 'report.published'),
  notify_subscribers: left(MESSAGE),
  ...{ type: left(OWN), self: left(OWN), post: left('It stands in the file of its post.') },
};
