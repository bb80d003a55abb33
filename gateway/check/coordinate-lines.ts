import type { DocumentNode, NameNode } from 'graphql';

/** Lines of an SDL by schema coordinate: types, fields and values, as in `Dataset`, `Dataset.doi` or `LabKind.WET`. */
export function coordinateLines({ definitions }: DocumentNode): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const enter = (coordinate: string, name: NameNode): void => {
    if (name.loc !== undefined && !lines.has(coordinate)) lines.set(coordinate, name.loc.startToken.line);
  };
  for (const definition of definitions) {
    if (!/Type(Definition|Extension)$/.test(definition.kind) || !('name' in definition) || !definition.name) continue;
    enter(definition.name.value, definition.name);
    const parts = 'fields' in definition ? definition.fields : 'values' in definition ? definition.values : [];
    for (const part of parts ?? []) enter(`${definition.name.value}.${part.name.value}`, part.name);
  }
  return lines;
}

/** The line of the first coordinate that a message names; null where it names none of the SDL. */
export function lineNamedIn(message: string, lines: ReadonlyMap<string, number>): number | null {
  const named = message.match(/\b[A-Za-z_]\w*\.[A-Za-z_]\w*/g) ?? [];
  const known = named.find((coordinate) => lines.has(coordinate));
  return known === undefined ? null : (lines.get(known) ?? null);
}

/** The line of a coordinate, or of the nearest one around it that there is: of `Dataset` for a field that was removed. */
export function lineAround(coordinate: string, lines: ReadonlyMap<string, number>): number | null {
  const line = lines.get(coordinate);
  if (line !== undefined) return line;
  const end = coordinate.lastIndexOf('.');
  return end === -1 ? null : lineAround(coordinate.slice(0, end), lines);
}
