/** What `site.yaml` says where its author does not. */
export const labels = {
  'severity.critical': { text: 'Critical', note: 'The worst severity of an incident.' },
  'severity.major': { text: 'Major', note: 'The second worst severity of an incident.' },
  'severity.minor': { text: 'Minor', note: 'The third severity of an incident.' },
  'severity.notice': {
    text: 'Notice',
    note: 'The least severity of an incident: readers should know of it.',
  },
  'cause.software-defect': { text: 'Software defect', note: 'A cause: an error in a program.' },
  'cause.configuration-change': { text: 'Configuration change', note: 'A cause: settings were changed.' },
  'cause.deployment': { text: 'Deployment', note: 'A cause: a new version went live.' },
  'cause.capacity': {
    text: 'Capacity',
    note: 'A cause: too little room or power for all that was asked for.',
  },
  'cause.third-party': { text: 'Third party', note: 'A cause: something that another company runs.' },
  'cause.network': { text: 'Network', note: 'A cause: the lines between computers.' },
  'cause.hardware': { text: 'Hardware', note: 'A cause: a device failed.' },
  'cause.data': { text: 'Data', note: 'A cause: wrong or lost data.' },
  'cause.security': { text: 'Security', note: 'A cause: an attack or a leak.' },
  'cause.unknown': { text: 'Not yet known', note: 'In place of a cause.' },
  'site.description': {
    text: 'Status and incident reports of {$site}',
    note: 'What search engines and feeds say of a site that says nothing of itself.',
  },
} as const;
