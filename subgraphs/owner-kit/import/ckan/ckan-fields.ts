/** A dictionary as CKAN's API gives it. Portals add fields of their own, so nothing is taken for granted. */
export type CkanObject = Readonly<Record<string, unknown>>;

/** Reads the values of a dictionary by the name of what they mean, whatever the spelling of its keys. */
export interface CkanFields {
  /** Every value stated under the first of these names that has any, without blanks around it. */
  all(...names: readonly string[]): readonly string[];
  /** The first such value. */
  first(...names: readonly string[]): string | undefined;
}

/**
 * `temporal_start`, `extra:temporal_start `, `temporalStart` and `http://…#temporalStart` are one name.
 */
function plainName(key: string): string {
  const local =
    key
      .trim()
      .replace(/^extra:/, '')
      .split(/[/#]/)
      .at(-1) ?? '';
  return local.toLowerCase().replace(/[^a-z0-9äöüß]/g, '');
}

/** A list is given as such, or as text that holds a JSON array. */
function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  const text = value.trim();
  if (text.startsWith('[')) {
    try {
      return valuesOf(JSON.parse(text));
    } catch {
      return [text];
    }
  }
  return text === '' ? [] : [text];
}

/** @param object a package or a resource; its `extras` count as fields that come after its own */
export function ckanFields(object: CkanObject): CkanFields {
  const extras = Array.isArray(object.extras) ? (object.extras as readonly CkanObject[]) : [];
  const stated = [
    ...Object.entries(object),
    ...extras.map((extra) => [String(extra?.key ?? ''), extra?.value] as const),
  ];
  const fields = new Map<string, string[]>();
  for (const [key, value] of stated) {
    const values = valuesOf(value);
    if (values.length > 0) fields.set(plainName(key), [...(fields.get(plainName(key)) ?? []), ...values]);
  }
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => fields.get(plainName(name))).find((values) => values !== undefined) ?? [];
  return { all, first: (...names) => all(...names)[0] };
}
