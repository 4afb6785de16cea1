import type { OwnComponent, OwnComponents } from '../domain/site.ts';

/** What an author may write for a prop. */
export type PropType = 'text' | 'number' | 'flag' | readonly string[];

export interface PropDefinition {
  type: PropType;
  required?: true;
  description: string;
}

/** What is to be known of a component, to judge how it is used. */
export interface ComponentDefinition {
  description: string;
  /** Whether text stands between `<Name>` and `</Name>`. */
  children: boolean;
  /** Whether it shows facts of the incident whose report it stands in, and so has no meaning elsewhere. */
  isOfIncident?: true;
  props: Readonly<Record<string, PropDefinition>>;
  /** Sets of props of which one must be there whole. */
  either?: readonly (readonly string[])[];
  example: string;
}

/** Every component that authors may use in MDX, and what each takes. The check and the reference read it. */
export const COMPONENTS = {
  Timeline: {
    description: 'The timeline, placed here instead of after the summary.',
    children: false,
    isOfIncident: true,
    props: {},
    example: '<Timeline />',
  },
  Impact: {
    description: 'The impact facts, placed here instead of before or beside the report.',
    children: false,
    isOfIncident: true,
    props: {},
    example: '<Impact />',
  },
  Actions: {
    description: 'The actions you promised, placed here instead of after the report.',
    children: false,
    isOfIncident: true,
    props: {},
    example: '<Actions />',
  },
  Updates: {
    description: 'What customers were told, placed here instead of after the report.',
    children: false,
    isOfIncident: true,
    props: {},
    example: '<Updates />',
  },
  PhaseStrip: {
    description: 'The phases of the incident, in proportion to how long they took.',
    children: false,
    isOfIncident: true,
    props: {},
    example: '<PhaseStrip />',
  },
  Note: {
    description: 'A remark set apart from the text.',
    children: true,
    props: { type: { type: ['info', 'warning', 'success'], description: 'Its tone. Default: `info`.' } },
    example: '<Note type="warning">Orders placed between 12:00 and 13:00 may have been charged twice.</Note>',
  },
  Figure: {
    description: 'A picture with a caption.',
    children: false,
    props: {
      src: {
        type: 'text',
        required: true,
        description:
          'The picture, relative to this file, such as `./graph.png`, or below `public/`, such as `/graph.png`.',
      },
      srcDark: {
        type: 'text',
        description:
          'The same picture drawn for the dark scheme, relative to this file. Default: `src`, dimmed.',
      },
      alt: { type: 'text', required: true, description: 'What it shows, for people who can’t see it.' },
      caption: { type: 'text', description: 'The caption below it.' },
    },
    example:
      '<Figure src="./graph.png" alt="Failed payments rise at noon." caption="Failed payments per minute" />',
  },
  Details: {
    description: 'Text that stays hidden until it is clicked.',
    children: true,
    props: { summary: { type: 'text', required: true, description: 'The line that is always shown.' } },
    example: '<Details summary="The query">The query read the whole table.</Details>',
  },
  Metric: {
    description: 'A key figure, on its own or before and after.',
    children: false,
    props: {
      label: { type: 'text', required: true, description: 'What is measured.' },
      value: { type: 'text', description: 'The figure, if there is only one.' },
      before: { type: 'text', description: 'The figure before, if there are two.' },
      after: { type: 'text', description: 'The figure after.' },
    },
    either: [['value'], ['before', 'after']],
    example: '<Metric label="Time to the first alert" before="13 min" after="1 min" />',
  },
  Chart: {
    description:
      'A chart of a CSV file beside the report. If times run along the bottom, the phases of the incident are shown behind it.',
    children: false,
    props: {
      file: {
        type: 'text',
        required: true,
        description:
          'The CSV file, relative to this file or below `public/`: at most 1000 lines and 1 MB of UTF-8.',
      },
      type: { type: ['line', 'bar', 'area'], description: 'How it is drawn. Default: `line`.' },
      x: { type: 'text', description: 'The column along the bottom. Default: the first.' },
      y: { type: 'text', description: 'The columns to draw, separated by commas. Default: all others.' },
      names: {
        type: 'text',
        description: 'What those columns are called, separated by commas. Default: as in the file.',
      },
      title: { type: 'text', description: 'The line above it.' },
      alt: { type: 'text', required: true, description: 'What it shows, for people who can’t see it.' },
      unit: { type: 'text', description: 'The unit of the figures.' },
      xTitle: { type: 'text', description: 'The title of the bottom axis. Default: the name of its column.' },
      yTitle: {
        type: 'text',
        description:
          'The title of the axis of figures. Default: the name of the column, if there is only one.',
      },
    },
    example:
      '<Chart file="./errors.csv" alt="Errors rise from 12:00 and fall at 13:00." unit="per minute" />',
  },
  Term: {
    description: 'A word from `content/glossary.yaml`, explained where it first appears.',
    children: true,
    props: {
      name: {
        type: 'text',
        required: true,
        description: 'The term, as in the glossary. It is shown unless there are other words inside.',
      },
    },
    example: '<Term name="connection pool">pools of connections</Term>',
  },
} as const satisfies Readonly<Record<string, ComponentDefinition>>;

type ValueOf<Type> = Type extends readonly (infer Word)[] ? Word : string;

/** The props of a component, as its row above says. */
export type PropsOf<Name extends keyof typeof COMPONENTS, Props = (typeof COMPONENTS)[Name]['props']> = {
  [Prop in keyof Props as Props[Prop] extends { required: true } ? Prop : never]: Props[Prop] extends {
    type: infer Type;
  }
    ? ValueOf<Type>
    : never;
} & {
  [Prop in keyof Props as Props[Prop] extends { required: true } ? never : Prop]?: Props[Prop] extends {
    type: infer Type;
  }
    ? ValueOf<Type>
    : never;
};

/** HTML that may stand in MDX besides components: it shapes text, and runs and loads nothing. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 ' +
    'hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead ' +
    'time tr u ul var'
  ).split(' '),
);

/** Those of them that stand within a line. */
const PHRASING_HTML: ReadonlySet<string> = new Set(
  'a abbr b br cite code del dfn em i ins img kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Whether Markdown takes a line that begins with the tag for HTML as a whole, what is only text in it as well. */
export function isBlockHtml(name: string): boolean {
  return HTML_ELEMENTS.has(name) && !PHRASING_HTML.has(name);
}

/** Those of them that end where they begin. */
export const VOID_HTML: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Attributes that those elements may have. */
export const HTML_ATTRIBUTES: ReadonlySet<string> = new Set(
  'abbr align alt class cite colspan datetime dir headers height href hreflang id lang open reversed rowspan scope src start title type width'.split(
    ' ',
  ),
);

/** Whether HTML in a document may have an attribute of that name. */
export function isHtmlAttribute(name: string): boolean {
  return HTML_ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name);
}

/** The definition of a component of ours or of the site's own, if there is one of that name. */
export function componentOf(name: string, own: OwnComponents): ComponentDefinition | undefined {
  if (Object.hasOwn(COMPONENTS, name)) return COMPONENTS[name as keyof typeof COMPONENTS];
  const theirs = Object.hasOwn(own, name) ? own[name] : undefined;
  return theirs && definitionOf(name, theirs);
}

/** The names of all components that authors of a site may use. */
export function componentNames(own: OwnComponents): string[] {
  return [...Object.keys(COMPONENTS), ...Object.keys(own)];
}

/** Whether an element of MDX is a component, by its name. */
export function isComponentName(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function definitionOf(name: string, { children, props }: OwnComponent): ComponentDefinition {
  const needed = Object.entries(props).filter(([, { required }]) => required);
  const written = needed
    .map(([prop, { type, words }]) => ` ${prop}="${words?.[0] ?? EXAMPLES[type]}"`)
    .join('');
  return {
    description: '',
    children,
    props: Object.fromEntries(
      Object.entries(props).map(([prop, { type, words, required }]) => [
        prop,
        { type: words ?? type, ...(required && { required }), description: '' },
      ]),
    ),
    example: children ? `<${name}${written}>…</${name}>` : `<${name}${written} />`,
  };
}

const EXAMPLES = { text: '…', number: '3', flag: 'true' } as const;

/** Whether the text of a prop is a number. */
export function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
