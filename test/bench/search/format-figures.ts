import type { ClassResult } from './measure-class.ts';
import type { ClassFigures, Figures } from './run-benchmark.ts';

const engineNames = { pglite: 'PGlite', postgres: 'PostgreSQL' } as const;
const megabyte = 1024 ** 2;

const count = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
const megabytes = (bytes: number): string => `${count(bytes / megabyte)} MB`;
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : count(value));
const ratio = (value: number): string => `${value < 10 ? value.toFixed(1) : count(value)}x`;

/** Columns as wide as their widest cell; the first is aligned left, the others right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`).join('\n');
}

function ownCells(result: ClassResult | undefined): string[] {
  if (result === undefined || 'refused' in result) return ['refused', '', ''];
  return [count(result.hits), milliseconds(result.p50), milliseconds(result.p95)];
}

function rivalCells(own: ClassResult | undefined, result: ClassResult | undefined): string[] {
  if (result === undefined || 'refused' in result) return ['–', '', '', ''];
  const compared = own === undefined || 'refused' in own ? '' : ratio(result.p50 / own.p50);
  return [count(result.hits), milliseconds(result.p50), milliseconds(result.p95), compared];
}

function classRow({ name, target, results }: ClassFigures, rivals: readonly string[]): string[] {
  const { catalogue } = results;
  const others = rivals.flatMap((rival) => rivalCells(catalogue, results[rival]));
  return [name, ...ownCells(catalogue), target === null ? '' : String(target), ...others];
}

function classTable({ classes, rivals }: Figures): string {
  const others = rivals.flatMap((rival) => [`${rival}: hits`, 'p50 ms', 'p95 ms', 'ratio']);
  return table([
    ['query', 'hits', 'p50 ms', 'p95 ms', 'target', ...others],
    ...classes.map((one) => classRow(one, rivals)),
  ]);
}

function inFlightTable({ inFlight, rivals }: Figures): string {
  const own = inFlight.catalogue?.perSecond ?? Number.NaN;
  const rows = ['catalogue', ...rivals].flatMap((name): string[][] => {
    const figures = inFlight[name];
    if (figures === undefined) return [];
    const { perSecond, p50, p95 } = figures;
    const compared = name === 'catalogue' ? '' : ratio(own / perSecond);
    return [[name, perSecond.toFixed(perSecond < 10 ? 1 : 0), milliseconds(p50), milliseconds(p95), compared]];
  });
  return table([['16 common words in flight', 'queries/s', 'p50 ms', 'p95 ms', 'ratio'], ...rows]);
}

function refusals({ classes }: Figures): string[] {
  return classes.flatMap(({ name, results: { catalogue } }) =>
    catalogue !== undefined && 'refused' in catalogue ? [`  refused: ${name.trim()}: ${catalogue.refused}`] : [],
  );
}

function buildLines({ build, updates, rivalFigures, overlap }: Figures): string[] {
  const { perSecond, feedSeconds, size, memory, memoryAfterRestart, restartSeconds } = build;
  return [
    `  build    ${count(perSecond)} records/s (target 2 000), of which the feed took ${feedSeconds.toFixed(1)} s of processor time`,
    `  size     database ${megabytes(size)}; search process ${megabytes(memory)} after the load, ${megabytes(memoryAfterRestart)} after a restart, which took ${restartSeconds.toFixed(1)} s`,
    `  updates  ${count(updates.perSecond)} records/s over ${count(updates.count)} (target 2 000); a single change is found after ${milliseconds(updates.foundP50)} / ${milliseconds(updates.foundP95)} ms (p50 / p95)`,
    ...Object.entries(rivalFigures).map(
      ([name, { perSecond: rate, bytes, memory: used }]) =>
        `  ${name}: ${count(rate)} records/s, ${bytes === null ? '' : `table ${megabytes(bytes)}, `}process ${megabytes(used)}`,
    ),
    ...(overlap === null ? [] : [`  overlap of the top 20 with the exact top 20: ${(100 * overlap).toFixed(1)} %`]),
  ];
}

/** What was measured, for people. A ratio is how many times longer a rival takes, or how many times fewer it answers. */
export function formatFigures(figures: Figures): string {
  return [
    `${engineNames[figures.engine]}, ${count(figures.size)} records`,
    ...buildLines(figures),
    '',
    classTable(figures),
    ...refusals(figures),
    '',
    inFlightTable(figures),
    '',
  ].join('\n');
}
