/**
 * Loaded before a server (`node --import`). The server's clock is so many milliseconds off as the file that CLOCK_FILE
 * names says whenever SIGUSR2 arrives; the database that runs in the process asks the same clock. And it ends with the
 * process that started it, so that a test that is broken off leaves nobody behind.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const RealDate = Date;
let offset = 0;
const now = () => RealDate.now() + offset;

const ShiftedDate = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
RealDate.prototype.constructor = ShiftedDate;
globalThis.Date = ShiftedDate;

process.on('SIGUSR2', () => {
  offset = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8'));
});

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 1000).unref();
