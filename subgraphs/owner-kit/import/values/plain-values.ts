import { scalarResolvers } from '../../../../catalogue-schema/index.ts';

/** Text without blanks around it and with Unix line ends, or undefined where nothing is left. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** Text on one line, with single blanks. */
export function lineOf(value: unknown): string | undefined {
  return textOf(value)?.replace(/\s+/g, ' ');
}

/** An http or https address in canonical spelling, or undefined where the text is none. */
export function urlOf(value: unknown): string | undefined {
  try {
    return scalarResolvers.URL?.parseValue(value) as string | undefined;
  } catch {
    return undefined;
  }
}

/** The addresses among these values, each once. */
export function urlsOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.map(urlOf))].filter((url) => url !== undefined);
}

/** The values that a vocabulary knows, each once. */
export function known<Code>(values: readonly string[], lookup: (text: string) => Code | undefined): Code[] {
  return [...new Set(values.map(lookup))].filter((code) => code !== undefined);
}

/** Leaves out fields without a value, so that a record says nothing rather than null. */
export function stated<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
