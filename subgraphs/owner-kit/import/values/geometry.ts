import { scalarResolvers } from '../../../../catalogue-schema/index.ts';

/** The geometry that a text holds as GeoJSON, or undefined where it holds none. */
export function geometryOf(text: string | undefined): { readonly type: string } | undefined {
  try {
    return scalarResolvers.GeoJSON?.parseValue(JSON.parse(text ?? '')) as { readonly type: string };
  } catch {
    return undefined;
  }
}
