import { bySaying, inLine, inLineAt, type Mistake, nearestOf, onLine, unquoted } from './mistake.ts';

const VALUES: Readonly<Record<string, string>> = {
  risk: '`low`, `medium` or `high`',
  verifymethod: '`analysis`, `inspection`, `test` or `demonstration`',
};

export const REQUIREMENTS: readonly Mistake[] = [
  inLine(/(?<=^\s*(?:text|id|type|docref):\s*)[^"\s].*$/i, ([text]) => ({
    message: `Unexpected sign in \`${text.trim()}\`, which has no quotes around it.`,
    remedy: `Put it into quotes: \`"${text.trim()}"\`.`,
  })),
  inLine(/(?<=^\s*(risk|verifymethod):\s*)\S.*$/i, ([value, name = '']) => ({
    message: `Unexpected \`${value}\`, expected ${VALUES[name.toLowerCase()]}.`,
    remedy: 'Write one of these, or leave the line out.',
  })),
];

export const ARCHITECTURE: readonly Mistake[] = [
  bySaying(/-hand id \[(.+)\] does not yet exist/, ([, name = '']) => ({
    message: `Unexpected \`${name}\`, which does not exist here.`,
    remedy: `Write \`service ${name}(server)[${name}]\` above, or check the name.`,
  })),
  onLine(/^\s*(\w+) (<?-->?) (\w+)$/, ([, from, arrow, to]) => ({
    message: 'Unexpected line without sides, expected `:L`, `:R`, `:T` or `:B` at both ends.',
    remedy: `Write \`${from}:R ${arrow} L:${to}\`.`,
  })),
];

export const BLOCKS: readonly Mistake[] = [
  inLine(/(?<=[\w-]+[[({]+)[^"[\](){}\s][^"[\](){}]*(?=[\])}])/, ([label]) => ({
    message: `Unexpected label \`${label}\` without quotes.`,
    remedy: `Put it into quotes: \`"${label}"\`.`,
  })),
  onLine(/^\s*(\S+)\s+(\S+)\s*$/, ([, from, arrow]) => ({
    message: 'Unexpected end of the line, expected the block to which the arrow leads.',
    remedy: `Write it behind the arrow, as in \`${from} ${arrow} b\`.`,
  })),
];

const OF_C4 =
  'Person Person_Ext System System_Ext SystemDb SystemQueue Container Container_Ext ContainerDb ContainerQueue Component ComponentDb Boundary System_Boundary Container_Boundary Enterprise_Boundary Deployment_Node Rel BiRel Rel_Up Rel_Down Rel_Left Rel_Right UpdateRelStyle UpdateElementStyle UpdateLayoutConfig'.split(
    ' ',
  );

export const C4: readonly Mistake[] = [
  (stumble) => {
    const [, blank = '', word = ''] = /^(\s*)(\w+)\s*\(/.exec(stumble.line) ?? [];
    const near = OF_C4.includes(word) ? undefined : nearestOf(word, OF_C4);
    if (near === undefined) return undefined;
    return {
      position: inLineAt(stumble, blank.length),
      message: `Unexpected \`${word}\`, which is no part of a C4 diagram.`,
      remedy: `Write \`${near}\`.`,
    };
  },
  inLine(/(?<=^\s*\w+\s*\([^,]*(?:,\s*"[^"]*"\s*)*,\s*)[^"\s$][^",)]*/, ([text]) => unquoted(text)),
];
