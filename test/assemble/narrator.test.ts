import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createNarrator, type Narrator } from '../../src/assemble/narrator.ts';

/** What is written to a terminal, or elsewhere, while a clock goes on by a tenth of a second whenever it is looked at. */
function narrate(
  tell: (narrator: Narrator) => void,
  {
    isTTY = false,
    columns = 80,
    env = {},
  }: { isTTY?: boolean; columns?: number; env?: Record<string, string> } = {},
): string {
  let written = '';
  const output = Object.assign(new PassThrough(), { isTTY, columns });
  output.on('data', (bytes: Buffer) => {
    written += bytes;
  });
  let now = 0;
  const clock = () => {
    now += 100;
    return now;
  };
  // Colours are for terminals; elsewhere there are none whether they are refused or not.
  tell(createNarrator({ output, env: { ...(isTTY && { NO_COLOR: '1' }), ...env }, clock }));
  return written;
}

const draw = (narrator: Narrator) => {
  narrator.begin('Drawing diagrams', 1200);
  for (let step = 0; step < 600; step++) narrator.advance();
  narrator.end('Drew 1,200 diagrams');
};

/** What stands on the lines of a terminal at the end. */
function shown(written: string): string[] {
  return written.split('\n').map((line) => line.split('\u001b[2K\u001b[1G').at(-1) ?? '');
}

describe('in a file or the log of a service', () => {
  test('each stage is one line, written when it is over', () => {
    expect(narrate(draw)).toMatch(/^Drew 1,200 diagrams in [\d.]+ s\n$/);
  });

  test('a stage of which nothing came has none', () => {
    const tell = (narrator: Narrator) => {
      narrator.begin('Drawing diagrams', 0);
      narrator.end();
    };
    expect(narrate(tell)).toBe('');
  });

  test.each([{ CI: 'true' }, { TERM: 'dumb' }, { AFTERWORD_VERBOSE: '1' }])(
    'so it is in a terminal with %o',
    (env) => {
      expect(narrate(draw, { isTTY: true, env })).toBe(narrate(draw));
    },
  );
});

describe('in a terminal', () => {
  test('a bar grows, and gives way to the line', () => {
    const written = narrate(draw, { isTTY: true });
    expect(written).toContain(`${'━'.repeat(6)}${'─'.repeat(18)} Drawing diagrams 300/1,200`);
    expect(shown(written)).toEqual([expect.stringMatching(/^Drew 1,200 diagrams in [\d.]+ s$/), '']);
  });

  test('a line that belongs to no stage stands above the bar', () => {
    const written = narrate(
      (narrator) => {
        narrator.begin('Making pages', 10);
        narrator.say('Warning: a font is missing.');
      },
      { isTTY: true },
    );
    expect(shown(written)).toEqual(['Warning: a font is missing.', `${'─'.repeat(24)} Making pages 0/10`]);
  });

  test('where nobody knows how long it is, what is done is counted', () => {
    const written = narrate(
      (narrator) => {
        narrator.begin('Making pages');
        narrator.advance();
      },
      { isTTY: true },
    );
    expect(shown(written)).toEqual(['Making pages 1']);
  });

  test('there is no more than was meant to be, and no bar where it has no room', () => {
    const written = narrate(
      (narrator) => {
        narrator.begin('Making pages', 1);
        narrator.advance();
        narrator.advance();
      },
      { isTTY: true, columns: 30 },
    );
    expect(shown(written)).toEqual(['Making pages 2/2']);
  });
});
