export { ckanSource } from './ckan-source.ts';
