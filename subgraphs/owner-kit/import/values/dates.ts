/** A day of a year, a month or a date: the first day for a start, the last for an end. */
function dayInPeriod(year: number, month: number | undefined, day: number | undefined, edge: 'start' | 'end'): Date {
  if (day !== undefined && month !== undefined) return new Date(Date.UTC(year, month - 1, day));
  if (edge === 'start') return new Date(Date.UTC(year, (month ?? 1) - 1, 1));
  return new Date(Date.UTC(year, month ?? 12, 0));
}

/**
 * The calendar day of what CKAN states, as `2025-12-31`: a date, a time, a year (`2025`), a month (`2025-12`) or a
 * German date (`31.12.2025`). Undefined where there is no such day.
 */
export function dayOf(text: string | undefined, edge: 'start' | 'end' = 'start'): string | undefined {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*|Z|[+-]\d{2}:\d{2})?)?)?$/.exec(text ?? '');
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '');
  const parts = iso?.slice(1) ?? german?.slice(1).reverse();
  if (parts === undefined) return undefined;
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  const date = dayInPeriod(year as number, month, day, edge);
  const isReal = (month ?? date.getUTCMonth() + 1) === date.getUTCMonth() + 1 && (day ?? 1) <= 31;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** The point in time that a source states. Without a zone it is taken for UTC, as CKAN writes it; a day alone is its beginning. */
export function timeOf(text: string | undefined): string | undefined {
  const hasTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text ?? '');
  if (!hasTime) {
    const day = dayOf(text);
    return day === undefined ? undefined : `${day}T00:00:00.000Z`;
  }
  const stated = (text as string).replace(' ', 'T');
  const time = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(stated) ? stated : `${stated}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
