import type { JsonSchema } from '../../schema/editors.ts';
import { en } from '../../words/en/index.ts';

/** The schema of `words.yaml` with every key, its note and what ours says, for editors to complete. */
export function withMessages(schema: JsonSchema): JsonSchema {
  const message = { type: ['string', 'number'] };
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(en).map(([key, { note, text }]) => [
        key,
        { ...message, description: `${note} Ours: ${text}` },
      ]),
    ),
    patternProperties: {
      '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$': {
        type: 'object',
        description: 'Messages for one language.',
        propertyNames: { enum: Object.keys(en) },
        additionalProperties: message,
      },
    },
    additionalProperties: false,
  };
}
