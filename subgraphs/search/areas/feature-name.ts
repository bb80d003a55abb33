import { type AreaKind, areaKinds } from './area.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** Properties that only an Ortsteil, or only a Stadtbezirk, is described with; in them are names or numbers. */
const locality = /^(ot|oteil|ortsteil)(_?(name|nr|nummer|id))?$/i;
const district = /^(sbz|stadtbezirk|bezirk)(s?_?(name|nr|nummer|id))?$/i;

/** Where names are, the best first. An Ortsteil's properties may also name its Stadtbezirk, which is not its name. */
const nameProperties: Readonly<Record<AreaKind, readonly RegExp[]>> = {
  LOCALITY: [/^name$/i, locality, /^(gen|bezeichnung|bez)$/i],
  DISTRICT: [/^name$/i, district, /^(gen|bezeichnung|bez)$/i],
  OTHER: [/^name$/i, /^(gen|bezeichnung|bez)$/i, locality, district],
};

/** What may stand behind `--name-property`'s absence, for the message. */
export const usualNameProperties = 'Name, Ortsteil, OT, Stadtbezirk, SBZ, GEN, Bezeichnung';

const longestName = 200;

/** A name has a letter in it: `OT` and `SBZ` often hold numbers. */
function nameIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return /\p{L}/u.test(name) && name.length <= longestName ? name : undefined;
}

/** What kind of area a feature with these properties is. */
export function featureKind(properties: Properties): AreaKind {
  const names = Object.keys(properties);
  if (names.some((name) => locality.test(name))) return 'LOCALITY';
  return names.some((name) => district.test(name)) ? 'DISTRICT' : 'OTHER';
}

/**
 * The name of a feature, or undefined where it has none.
 *
 * @param property the property that holds it, as it is written in the file; otherwise it is looked for
 */
export function featureName(properties: Properties, kind: AreaKind, property?: string): string | undefined {
  if (property !== undefined) return nameIn(properties[property]);
  const entries = Object.entries(properties);
  for (const pattern of nameProperties[kind]) {
    for (const [key, value] of entries) {
      const name = pattern.test(key) ? nameIn(value) : undefined;
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

/** The kind that a word such as `locality` means. */
export function areaKindOf(word: string): AreaKind | undefined {
  return areaKinds.find((kind) => kind.toLowerCase() === word.toLowerCase());
}
