export { type CkanSourceOptions, ckanSource } from './ckan-source.ts';
