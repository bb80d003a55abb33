import { asArray } from 'ol/color.js';

/** The colours of the page as it is now: light, dark or forced. */
export interface Theme {
  readonly action: string;
  readonly text: string;
  readonly ground: string;
  translucent(color: string, share: number): string;
}

function translucent(color: string, share: number): string {
  const [red = 0, green = 0, blue = 0] = asArray(color);
  return `rgba(${red}, ${green}, ${blue}, ${share})`;
}

/** Reads the colours that the style gives to a map's frame. */
export function readTheme(frame: Element): Theme {
  const { color, backgroundColor } = getComputedStyle(frame);
  return { action: color, text: getComputedStyle(document.body).color, ground: backgroundColor, translucent };
}

/** Tells when the colours are others. */
export function onThemeChange(change: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', change);
  return () => {
    for (const query of queries) query.removeEventListener('change', change);
  };
}
