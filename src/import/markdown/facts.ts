import { isStamp, readStamp, type Stamp } from '../stamps/stamp.ts';
import type { Unit } from './units.ts';

/** What a label says of the time or the word behind it. */
export type FactName = 'started' | 'detected' | 'mitigated' | 'resolved' | 'date' | 'severity' | 'zone';

/** A fact that a report states under a label, `Resolved: 2021-07-13 11:49`. */
export interface StatedFact {
  name: FactName;
  unit: Unit;
  /** What stands behind the label. */
  value: string;
  stamp?: Stamp | undefined;
}

const LONGEST_LINE = 160;

const LABELS: readonly [FactName, RegExp][] = [
  [
    'started',
    /^(?:(?:the )?(?:incident|outage|impact|issue|problem|disruption)s? )?(?:from|start(?:s|ed)?|beg(?:an|in|ins|un|inning)|occur(?:red|s)?)(?: (?:at|on|time|date|date\/time))?$|^start of (?:the )?(?:incident|outage|impact)$|^fault occurs$/,
  ],
  [
    'detected',
    /^(?:first |time |incident |issue )?detected(?: (?:at|on|time))?$|^detection time$|^time of detection$/,
  ],
  ['mitigated', /^(?:incident |issue |impact )?(?:mitigated|repaired)(?: (?:at|on|time))?$|^time mitigated$/],
  [
    'resolved',
    /^(?:(?:the )?(?:incident|outage|impact|issue|problem|disruption)s? )?(?:(?:is |was )?(?:fully )?resolved|until|till|end(?:s|ed)?|over)(?: (?:at|on|time|date|date\/time))?$|^end of (?:the )?(?:incident|outage|impact)$|^resolution time$|^time resolved$|^service (?:is |was )?(?:fully )?restored$/,
  ],
  ['date', /^(?:incident |outage |event )?dates?(?: of (?:the )?(?:incident|outage|event))?$|^day$/],
  ['severity', /^(?:incident )?(?:severity|sev)(?: level)?$/],
  ['zone', /^time ?zone$/],
];

/** What a label is about; nothing for most. */
export function factNamed(label: string): FactName | undefined {
  const words = label
    .toLowerCase()
    .replaceAll(/[*_`:.!]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The facts that stand under labels: in lines, items of lists and rows of tables. */
export function statedIn(units: readonly Unit[]): StatedFact[] {
  return units.flatMap((unit, index) => {
    const { text, kind, stamp } = unit;
    if (kind === 'heading' && factNamed(text) === 'severity') return severityBelow(units[index + 1]);
    if (kind === 'heading' || kind === 'code' || stamp?.clock || text.length > LONGEST_LINE) return [];
    for (const [label, value] of cutsOf(text)) {
      const fact = toFact(unit, label, value);
      if (fact) return [fact];
    }
    return [];
  });
}

/** The word that a section about the severity begins with. */
function severityBelow(unit: Unit | undefined): StatedFact[] {
  const [, word] = /^\W*(\w+)\W*(?:$|\s[-–—(]|:)/.exec(unit?.text ?? '') ?? [];
  return unit && word !== undefined ? [{ name: 'severity', unit, value: word }] : [];
}

function toFact(unit: Unit, label: string, value: string): StatedFact | undefined {
  const name = factNamed(label);
  if (!name || value === '') return undefined;
  if (name === 'severity' || name === 'zone') return { name, unit, value };
  return isStamp(value) ? { name, unit, value, stamp: readStamp(value) } : undefined;
}

/** A line as label and value: at its first colon, at a dash between spaces, and before its first figure. */
function cutsOf(text: string): [string, string][] {
  const cuts = [
    /: ?/,
    / [-–—|] /,
    / (?=[~≈]?\d)/,
    / (?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )/i,
  ];
  return cuts.flatMap((cut): [string, string][] => {
    const found = cut.exec(text);
    if (!found) return [];
    return [
      [
        text.slice(0, found.index),
        text.slice(found.index + found[0].length).replaceAll(/^[\s*_`]+|[\s*_`]+$/g, ''),
      ],
    ];
  });
}
