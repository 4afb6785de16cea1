/** The severities of the small record that the islands are tried on. */
export const SEVERITIES = [
  { id: 'critical', label: 'Critical', order: 1 },
  { id: 'major', label: 'Major', order: 2 },
  { id: 'minor', label: 'Minor', order: 3 },
];
