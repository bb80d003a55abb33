export { Drawing } from './drawing.ts';
