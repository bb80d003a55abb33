import type { Finding } from '../../gateway/check/index.ts';

/** `CODE  subgraph:line  what differs  how to fix`, on one line. */
export function formatFinding({ code, subgraph, line, message, fix }: Finding): string {
  const place = line === null ? subgraph : `${subgraph}:${line}`;
  return [code, place, message, fix].map((part) => part.replace(/\s+/g, ' ')).join('  ');
}
