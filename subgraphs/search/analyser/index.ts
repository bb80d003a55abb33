export { sortKey } from './fold-text.ts';
export { searchQuery } from './search-query.ts';
export { searchVector, type Weight, type WeightedText } from './search-vector.ts';
