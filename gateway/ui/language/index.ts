export { chooseLanguage } from './choose-language.ts';
export { clip } from './clip.ts';
export { fill } from './fill.ts';
export { type Formats, formats } from './formats.ts';
export { labelLanguage } from './label-language.ts';
export { type Language, type Texts, texts } from './texts.ts';
export { withoutDirectionControls } from './without-direction-controls.ts';
