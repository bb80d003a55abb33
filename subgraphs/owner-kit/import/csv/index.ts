export { csvSource } from './csv-source.ts';
export { csvTemplate } from './csv-template.ts';
