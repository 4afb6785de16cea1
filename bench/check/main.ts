/**
 * `npm run bench:check [bytes] [place]`: what the check takes for each fragment of what authors can write, repeated up
 * to a size, in times of what as much prose takes.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './cost.ts';
import { BASELINE, PLACES } from './places.ts';

/** No input may take more than so many times what prose takes. */
const MOST = 10;
/** Longer than this is not waited for. */
const PATIENCE = 60_000;

const [size = 1_000_000, only] = [Number(process.argv[2] ?? 1_000_000), process.argv[3]];
const script = fileURLToPath(new URL('cost.ts', import.meta.url));
let child: ChildProcess | undefined;

function ask(question: Question): Promise<Answer> {
  child ??= fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const asked = child;
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(timer);
      asked.removeAllListeners();
      resolve(answer);
    };
    const give = () => {
      asked.kill('SIGKILL');
      child = undefined;
      end({ cost: Number.POSITIVE_INFINITY, rules: [] });
    };
    const timer = setTimeout(give, PATIENCE);
    asked.on('exit', give);
    asked.on('message', end);
    asked.send(question);
  });
}

const question = { ...BASELINE, size };
await ask(question);
const prose = (await ask(question)).cost;
console.log(`${size} bytes of prose: ${Math.round(prose)} ms of processor time`);
const rows: { ratio: number; text: string }[] = [];
for (const [place, { name, fragments }] of PLACES.entries()) {
  if (only !== undefined && only !== name) continue;
  for (const [fragment, { before = '', unit, after = '' }] of fragments.entries()) {
    const { cost, rules } = await ask({ place, fragment, size });
    const shown = JSON.stringify(before + unit + after).slice(0, 60);
    const ratio = cost / prose;
    const text = `${ratio.toFixed(1).padStart(8)} ${ratio > MOST ? '!' : ' '} ${name.padEnd(12)} ${shown.padEnd(62)} ${rules.slice(0, 3).join(' ')}`;
    rows.push({ ratio, text });
    if (ratio > MOST) console.log(text);
  }
}
child?.kill();
console.log(`\n${rows.length} fragments, dearest first:`);
for (const { text } of rows.toSorted((a, b) => b.ratio - a.ratio).slice(0, 40)) console.log(text);
