import { expect, test } from '@jest/globals';
import { checkRecord, entryKinds, recordFromAnswer } from '../../../../catalogue-schema/index.ts';
import { changedRecordAt, commonWords, owners, recordAnswer, recordAt } from './index.ts';

const size = 4000;
const corpus = Array.from({ length: size }, (_, index) => recordAt(index));

test('every record keeps to the contract and comes out of a feed as it went in', () => {
  for (const one of [...corpus, changedRecordAt(7, 'neu')]) {
    const answer = JSON.parse(JSON.stringify(recordAnswer(one)));
    expect(checkRecord(recordFromAnswer(one.kind, answer))).toEqual({ ok: true, record: one.record });
  }
});

test('the corpus is the same in every run, of the kinds and owners that it says', () => {
  expect(corpus.map((_, index) => recordAt(index))).toEqual(corpus);
  expect(new Set(corpus.map(({ record }) => record.id)).size).toBe(size);
  const counts = entryKinds.map((kind) => corpus.filter((one) => one.kind === kind).length);
  expect(counts).toEqual([0.85 * size, 0.1 * size, 0.05 * size]);
  expect(new Set(corpus.map(({ record }) => record.id.split('/')[0]))).toEqual(new Set(owners));
});

test.each(commonWords)('"%s" stands in some 15 %% of the records', (word) => {
  const described = corpus.filter(({ record }) => JSON.stringify(record).includes(word)).length;
  expect(described / size).toBeGreaterThan(0.12);
  expect(described / size).toBeLessThan(0.18);
});
