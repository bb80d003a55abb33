export { dcatSource } from './dcat-source.ts';
