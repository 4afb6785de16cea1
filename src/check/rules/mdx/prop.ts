import {
  type ComponentDefinition,
  componentOf,
  HTML_ELEMENTS,
  isHtmlAttribute,
  isNumber,
} from '../../../schema/components.ts';
import { quote, unknownWord } from '../../../schema/issues.ts';
import { listOf, nearest } from '../../../schema/suggest.ts';
import { type Attribute, type Element, elementsOf } from '../../../source/elements.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const mdxProp: Rule = {
  name: 'mdx/prop',
  severity: 'error',
  isFixed: true,
  reason: 'A component accepts only props that it knows, with literal values.',
  check: ({ body, record: { site } }) =>
    elementsOf(body).flatMap((element) => {
      const definition = componentOf(element.name, site.components);
      if (!element.isMdx || (!definition && !HTML_ELEMENTS.has(element.name))) return [];
      return [
        ...element.attributes.flatMap((attribute, index) => {
          const before = element.attributes.slice(0, index);
          const isRepeated = attribute.name !== '' && before.some(({ name }) => name === attribute.name);
          const words = isRepeated
            ? repeated(attribute, element.name)
            : fault(attribute, definition, element.name);
          return words ? [{ at: { offset: attribute.start }, ...words }] : [];
        }),
        ...(definition ? [...missing(element, definition), ...incomplete(element, definition)] : []),
      ];
    }),
};

function fault(
  { name, value, isExpression }: Attribute,
  definition: ComponentDefinition | undefined,
  element: string,
): Omit<Finding, 'at'> | undefined {
  if (isExpression) {
    return {
      message: `Unexpected ${name ? `expression for \`${name}\`` : 'expression among the props'}, expected a literal value.`,
      remedy: `Write the value in quotation marks: \`${name || 'name'}="…"\`.`,
    };
  }
  if (!definition) {
    if (isHtmlAttribute(name)) return undefined;
    return {
      message: `Unexpected attribute \`${name}\` of \`<${element}>\`, which is not allowed.`,
      remedy: 'Remove it: styles belong in `content/theme.css`, and content can’t run scripts.',
    };
  }
  const known = Object.keys(definition.props);
  const prop = Object.hasOwn(definition.props, name) ? definition.props[name] : undefined;
  if (!prop) {
    const meant = nearest(name, known);
    return {
      message: `Unexpected prop \`${name}\` of \`<${element}>\`, expected ${known.length > 0 ? listOf(known) : 'none'}.`,
      remedy: meant ? `Rename it to \`${meant}\`.` : 'Remove it.',
    };
  }
  // A flag that stands alone is one that is set.
  if (prop.type === 'flag' && value === '') return undefined;
  if (typeof value !== 'string' || value.trim() === '') {
    return {
      message: `Unexpected empty \`${name}\` of \`<${element}>\`, expected text.`,
      remedy: `Write \`${name}="…"\`${prop.description && `: ${prop.description}`}`.replace(/[^.]$/, '$&.'),
    };
  }
  switch (prop.type) {
    case 'text':
      return undefined;
    case 'number':
      return isNumber(value) ? undefined : unexpected(name, value, 'a number', '3');
    case 'flag':
      return /^(?:true|false)$/.test(value)
        ? undefined
        : unexpected(name, value, '`true` or `false`', 'true');
    default:
      return prop.type.includes(value) ? undefined : unknownWord(value, prop.type);
  }
}

function unexpected(name: string, value: string, expected: string, example: string): Omit<Finding, 'at'> {
  return {
    message: `Unexpected ${quote(value)} for \`${name}\`, expected ${expected}.`,
    remedy: `Write it as in \`${name}="${example}"\`.`,
  };
}

/** Of two values one would be judged and the other published. */
function repeated({ name }: Attribute, element: string): Omit<Finding, 'at'> {
  return {
    message: `Unexpected second \`${name}\` of \`<${element}>\`, expected one.`,
    remedy: 'Remove one of them.',
  };
}

function missing({ name, attributes, start }: Element, { props, example }: ComponentDefinition): Finding[] {
  return Object.entries(props).flatMap(([prop, { required }]) =>
    !required || attributes.some((attribute) => attribute.name === prop || attribute.name === '')
      ? []
      : {
          at: { offset: start },
          message: `Missing prop \`${prop}\` of \`<${name}>\`.`,
          remedy: `Write it as in \`${example}\`.`,
        },
  );
}

function incomplete(
  { name, attributes, start }: Element,
  { either, example }: ComponentDefinition,
): Finding[] {
  const isThere = (prop: string) =>
    attributes.some((attribute) => attribute.name === prop || attribute.name === '');
  if (!either || either.some((props) => props.every(isThere))) return [];
  const sets = either.map((props) => props.map((prop) => `\`${prop}\``).join(' and '));
  return [
    {
      at: { offset: start },
      message: `Missing props of \`<${name}>\`, expected ${sets.join(', or ')}.`,
      remedy: `Write it as in \`${example}\`.`,
    },
  ];
}
