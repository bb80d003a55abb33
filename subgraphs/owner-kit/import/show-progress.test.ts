import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { showProgress } from './show-progress.ts';

function written(stream: PassThrough): readonly string[] {
  return String(stream.read() ?? '')
    .split('\n')
    .slice(0, -1);
}

test('without a terminal there is a line after every tenth', () => {
  const stream = new PassThrough();
  const display = showProgress(stream, () => 0);
  for (let done = 1; done <= 335; done += 1) display.update({ done, total: 335 });
  display.stop();
  const lines = written(stream);
  expect(lines).toHaveLength(10);
  expect([lines[0], lines.at(-1)]).toEqual(['34 of 335 read', '335 of 335 read']);
});

test('where the total is not known there is a line every two seconds', () => {
  const stream = new PassThrough();
  let time = 0;
  const display = showProgress(stream, () => time);
  for (let done = 1; done <= 50; done += 1) {
    time += 100;
    display.update({ done });
  }
  display.stop();
  expect(written(stream)).toEqual(['20 read', '40 read', '50 read']);
});

test('an import of nothing shows nothing', () => {
  const stream = new PassThrough();
  showProgress(stream, () => 0).stop();
  expect(written(stream)).toEqual([]);
});
