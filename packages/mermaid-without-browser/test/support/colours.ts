import { createRandom } from '../../src/determinism.ts';
import { samples } from './samples.ts';

/** Colours that authors use, the awkward ones among them: near black, near white, in between, see-through. */
const COLOURS = [
  '#000',
  '#fff',
  '#111827',
  '#1f2020',
  '#777',
  '#888',
  '#bbb',
  '#eee',
  '#f9f9f9',
  '#f96',
  '#ff0',
  '#0f0',
  '#f9f',
  '#bbf',
  '#9cf',
  '#333399',
  '#e11d48',
  '#15803d',
  '#ff0000',
  '#000080',
  '#90ee90',
  '#ffaa0080',
];
/** Quadrant charts read no others. */
const OPAQUE = COLOURS.filter((colour) => colour.length <= 7);
const VARIABLES = [
  'primaryColor',
  'primaryTextColor',
  'primaryBorderColor',
  'lineColor',
  'secondaryColor',
  'tertiaryColor',
  'background',
  'mainBkg',
  'textColor',
  'noteBkgColor',
  'noteTextColor',
  'edgeLabelBackground',
  'clusterBkg',
  'actorBkg',
  'signalColor',
  'labelTextColor',
  'titleColor',
];
/** What styles can be put on in a source, with `@` in the places of colours. */
const STYLED = [
  `flowchart LR
  a[Alert] -->|pages| b{On call?} -->|yes| c([Mitigate])
  b -.->|no| d[(Escalate)]
  subgraph s[Second line]
    d ==> e[[Decide]]
  end
  classDef hot fill:@,stroke:@,color:@
  classDef cold fill:@,stroke:@
  class a,c hot
  class e cold
  style b fill:@,color:@
  style s fill:@,stroke:@
  linkStyle 0 stroke:@,color:@
  linkStyle 1 stroke:@
  linkStyle default stroke:@`,
  `stateDiagram-v2
  [*] --> Open
  Open --> Closed : resolved
  state Busy {
    Open --> Waiting
  }
  note right of Open : paged
  classDef a fill:@,color:@,stroke:@
  class Open a
  class Closed a`,
  `classDiagram
  class Incident {
    +String id
    +close() bool
  }
  Incident <|-- Outage : is one
  style Incident fill:@,stroke:@,color:@
  classDef b fill:@,stroke:@
  class Outage:::b`,
  `erDiagram
  INCIDENT ||--o{ UPDATE : has
  INCIDENT {
    string id PK
    date started
  }
  style INCIDENT fill:@,stroke:@,color:@`,
  `sequenceDiagram
  box @ Ours
    participant A
    participant B
  end
  A->>B: pages
  rect @
    B-->>A: answers
    Note over A,B: within minutes
  end
  alt late
    A->>B: again
  end`,
  `block-beta
  columns 2
  a["One"] b["Two"]
  a -- "leads to" --> b
  style a fill:@,stroke:@,color:@`,
  `quadrantChart
  x-axis Low --> High
  y-axis Few --> Many
  quadrant-1 One
  A:::c: [0.2, 0.8]
  B: [0.7, 0.4] color: @
  classDef c color: @, stroke-color: @`,
];

/** A source in a theme that its author chose, whatever it says itself. */
export function withTheme(source: string, settings: object): string {
  const [frontMatter = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? [];
  return `${frontMatter}%%{init: ${JSON.stringify(settings)}}%%\n${source.slice(frontMatter.length)}`;
}

/** Sources of every kind in colours of their authors', the same each time. */
export function colouredSources(): { name: string; source: string }[] {
  const random = createRandom(20);
  const colour = (known = COLOURS) => known[Math.floor(random() * known.length)] ?? '#000';
  const styled = STYLED.flatMap((source) =>
    Array.from({ length: 3 }, (_, index) => ({
      name: `${/^\w+/.exec(source)} with styles ${index + 1}`,
      source: source.replaceAll('@', () => colour(source.startsWith('quadrant') ? OPAQUE : COLOURS)),
    })),
  );
  const varied = samples().map(({ name, source }) => {
    const themeVariables = Object.fromEntries(
      VARIABLES.filter(() => random() < 0.5).map((variable) => [variable, colour()]),
    );
    const theme = random() < 0.5 ? { theme: 'base' } : {};
    return { name: `${name} with variables`, source: withTheme(source, { ...theme, themeVariables }) };
  });
  return [...styled, ...varied];
}
