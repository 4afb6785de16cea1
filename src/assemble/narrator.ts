import { clearLine, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { mayColour } from '../check/reporters/colour.ts';
import { VERBOSE } from '../domain/own-fault.ts';
import { formatCount } from './counts.ts';

/** Says what a build does, one stage after the other: a line for each, and a bar while it lasts in a terminal. */
export interface Narrator {
  /** @param most - How many steps it will take; nothing when nobody knows. */
  begin(doing: string, most?: number): void;
  /** One step is done. */
  advance(): void;
  /** The stage is over, and this came of it; nothing is said without words. */
  end(words?: string): void;
  /** A line that belongs to no stage. */
  say(line: string): void;
}

export interface Listener {
  output: Writable & { isTTY?: boolean | undefined; columns?: number | undefined };
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some moment. */
  clock: () => number;
}

interface Stage {
  doing: string;
  most: number | undefined;
  done: number;
  startedAt: number;
  /** When its bar was last drawn. */
  drawnAt: number;
}

/** Between two drawings of a bar, in milliseconds: more often is only flicker. */
const PAUSE = 50;
const WIDTH = 24;

/** Nobody is told. */
export const silent: Narrator = { begin() {}, advance() {}, end() {}, say() {} };

/**
 * Narrates to an output. The bar is our own: one of prompts would take the keyboard, and end the build as if it had
 * been finished when somebody presses Ctrl+C.
 */
export function createNarrator({ output, env, clock }: Listener): Narrator {
  const hasBar = output.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb' && env[VERBOSE] !== '1';
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    mayColour(output, env) ? styleText(style, text, { validateStream: false }) : text;
  let stage: Stage | undefined;
  const wipe = () => {
    if (!hasBar || !stage) return;
    clearLine(output, 0);
    cursorTo(output, 0);
  };
  const draw = () => {
    if (!hasBar || !stage) return;
    stage.drawnAt = clock();
    wipe();
    const words = wordsOf(stage);
    const hasRoom = (output.columns ?? 80) > WIDTH + words.length + 1;
    output.write(hasRoom ? barOf(stage, paint) + words : words);
  };
  return {
    begin(doing, most) {
      const startedAt = clock();
      stage = { doing, most, done: 0, startedAt, drawnAt: startedAt };
      draw();
    },
    advance() {
      if (!stage) return;
      stage.done++;
      if (clock() - stage.drawnAt >= PAUSE) draw();
    },
    end(words) {
      if (!stage) return;
      wipe();
      const seconds = formatSeconds(clock() - stage.startedAt);
      stage = undefined;
      if (words !== undefined) output.write(`${words} ${paint('dim', `in ${seconds}`)}\n`);
    },
    say(line) {
      wipe();
      output.write(`${line}\n`);
      draw();
    },
  };
}

/** @example wordsOf(stage) // 'Drawing diagrams 312/1,000' */
function wordsOf({ doing, most, done }: Stage): string {
  if (most !== undefined) return `${doing} ${formatCount(done)}/${formatCount(Math.max(most, done))}`;
  return done === 0 ? `${doing}…` : `${doing} ${formatCount(done)}`;
}

/** `━━━━──── `, or nothing where nobody knows how long it is. */
function barOf({ most, done }: Stage, paint: (style: 'cyan' | 'dim', text: string) => string): string {
  if (most === undefined) return '';
  const filled = Math.min(WIDTH, Math.floor((done / Math.max(1, most)) * WIDTH));
  return `${paint('cyan', '━'.repeat(filled))}${paint('dim', '─'.repeat(WIDTH - filled))} `;
}

/** @example formatSeconds(1234) // '1.2 s' */
function formatSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds.toFixed(seconds < 9.95 ? 1 : 0)} s`;
}
