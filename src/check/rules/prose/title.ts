import type { Rule } from '../../rule.ts';

const SYMPTOMS =
  /\b(?:outages?|downtime|down|(?:un|not )?available|unavailab\w+|offline|fail\w*|errors?|slow\w*|sluggish|latency|delay\w*|late|lost|loss|lose|missing|wrong\w*|incorrect\w*|invalid|stuck|hang\w*|hung|time[ -]?outs?|timed out|timing out|(?:un|not )?reachable|unreachable|degrad\w+|disrupt\w*|interrupt\w*|duplicat\w+|twice|leak\w*|expos\w+|breach\w*|unauthori[sz]ed|unable|can(?:not|’t|'t)|could(?:n’t|n't| not)|refus\w+|reject\w*|declin\w+|broken|break\w*|crash\w*|stale|out of date|outdated|block\w*|drop\w*|stop\w*|delet\w+|corrupt\w*|fault\w*|not [a-z]+(?:ed|ing)|unresponsive|inaccessib\w+|problems?|spam|phishing|attack|exploit\w*|hack\w*|compromis\w+|denial|ddos|overload\w*|saturat\w+|expir\w+|5\d\d|4\d\ds?|held|empty|lag\w*|intermittent\w*|elevated|high load|bug|flaw|vulnerab\w+|malfunction\w*|instab\w+|unstable|data loss|restart\w*|evict\w*|kill\w*|spik\w*|infinite|loop\w*|recursion|inefficien\w+|unsafe|unsaniti[sz]ed|abuse\w*|unexpected\w*|stall\w*|negative)\b/i;

/** Longer titles are sentences, and say what happened. */
const LABEL = 5;

export const proseTitle: Rule = {
  name: 'prose/title',
  severity: 'advice',
  reason: 'In a list of incidents, a title that names neither symptom nor service could be any of them.',
  check({ incident, record: { site } }) {
    if (!incident || SYMPTOMS.test(incident.title) || incident.title.split(/\s+/).length > LABEL) return [];
    const title = incident.title.toLowerCase();
    const names = site.services.flatMap(({ id, name }) => [id, ...name.toLowerCase().split(/\s+/)]);
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
};
