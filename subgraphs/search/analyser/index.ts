export { writtenBaseWords } from './base-parts.ts';
export { foldWord, sortKey } from './fold-text.ts';
export { Lexicon } from './lexicon.ts';
export { possibleCompounds } from './possible-compounds.ts';
export { compoundHalves, compoundStems, splitCompound } from './split-compound.ts';
export { isStopWord } from './stop-words.ts';
export { phraseSynonymsAt, synonymsOf } from './synonyms.ts';
export { formsOf, stemsOf } from './word-forms.ts';
export { wordSpansOf, wordsOf } from './words-of.ts';
