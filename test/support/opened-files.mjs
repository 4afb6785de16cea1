/** Preloaded into a process: tells on exit which files it opened and which folders it listed, one on a line of a file. */

/** Preloaded into a process: tells on exit which files it opened and which folders it listed, one on a line of a file. */
import fs, { writeFileSync as write } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const opened = new Set();
const NAMES = ['open', 'openSync', 'readFile', 'readFileSync', 'readdir', 'readdirSync'];
NAMES.push('createReadStream', 'opendir', 'opendirSync');

for (const functions of [fs, fs.promises]) {
  for (const name of NAMES) {
    const real = functions[name];
    if (!real) continue;
    functions[name] = (path, ...args) => {
      if (typeof path !== 'number') opened.add(String(path));
      return real(path, ...args);
    };
  }
}
syncBuiltinESMExports();
process.on('exit', () => write(process.env.OPENED_FILES, [...opened].join('\n')));
