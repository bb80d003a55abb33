export { compound, headWord } from './compound.ts';
export { changedRecordAt, recordAt } from './german-corpus.ts';
export { owners } from './owners.ts';
export { commonWords } from './plain-words.ts';
export { recordAnswer } from './record-answer.ts';
export { indexOf, recordsOfOwner } from './record-ids.ts';
export { type SeededRandom, seededRandom } from './seeded-random.ts';
export { boxIn } from './spatial-coverage.ts';
