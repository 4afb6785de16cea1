import { inEnglish } from '../../prose/english.ts';
import type { Rule } from '../../rule.ts';

const SYMPTOMS =
  /\b(?:outages?|downtime|down|(?:un|not )?available|unavailab\w+|offline|fail\w*|errors?|slow\w*|sluggish|latency|delay\w*|late|lost|loss|lose|missing|wrong\w*|incorrect\w*|invalid|stuck|hang\w*|hung|time[ -]?outs?|timed out|timing out|(?:un|not )?reachable|unreachable|degrad\w+|disrupt\w*|interrupt\w*|duplicat\w+|twice|leak\w*|expos\w+|breach\w*|unauthori[sz]ed|unable|can(?:not|’t|'t)|could(?:n’t|n't| not)|refus\w+|reject\w*|declin\w+|broken|break\w*|crash\w*|stale|out of date|outdated|block\w*|drop\w*|stop\w*|delet\w+|corrupt\w*|fault\w*|not [a-z]+(?:ed|ing)|unresponsive|inaccessib\w+|problems?|spam|phishing|attack\w*|exploit\w*|hack\w*|compromis\w+|denial|ddos|overload\w*|saturat\w+|expir\w+|5\d\d|4\d\ds?|held|empty|lag\w*|intermittent\w*|elevated|high load|bugs?|flaws?|glitch\w*|incompatib\w+|mis\w+ed|misconfigur\w+|starv\w+|exhaust\w*|unhealthy|unwell|unintended|unintentional\w*|accidental\w*|revert\w*|roll(?:ed)?[ -]?back|remov\w+|disconnect\w*|(?<=\w )issues?|malware|ransomware|typosquat\w+|vulnerab\w+|malfunction\w*|instab\w+|unstable|data loss|restart\w*|evict\w*|kill\w*|spik\w*|infinite|loop\w*|recursion|inefficien\w+|unsafe|unsaniti[sz]ed|abuse\w*|unexpected\w*|stall\w*|negative)\b/i;

/** What is done on purpose says what it is. */
const PLANNED =
  /\b(?:maintenance|migrat\w+|upgrad\w+|brown-?out|(?:version|security|software|server|cluster|system) updates?)\b/;

/** The address of a service names it. */
const HOST = /\b[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\b/;

/** Longer titles are sentences, and say what happened. */
const LABEL = 5;

export const proseTitle: Rule = inEnglish({
  name: 'prose/title',
  severity: 'advice',
  reason: 'In a list of incidents, a title that names neither symptom nor service could be any of them.',
  check({ incident, record: { site } }) {
    if (!incident || SYMPTOMS.test(incident.title) || incident.title.split(/\s+/).length > LABEL) return [];
    const title = incident.title.toLowerCase();
    const names = site.services.flatMap(({ id, name }) => [id, ...name.toLowerCase().split(/\s+/)]);
    if (PLANNED.test(title) || HOST.test(title)) return [];
    if (names.some((name) => name.length > 2 && title.includes(name))) return [];
    return [
      {
        at: { path: ['title'] },
        message: `Unexpected title “${incident.title}”, expected what customers saw, and in which service.`,
        remedy:
          'Write it as a customer would say it to a colleague: “Checkout failed for two customers in five”.',
      },
    ];
  },
});
