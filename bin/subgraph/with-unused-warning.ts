import type { RegisteredOwner } from '../../gateway/registry/index.ts';
import type { Report } from '../output/index.ts';

const unused =
  'warning: no gateway has used this registry yet; whoever runs the catalogue checks and publishes, with the DATA_DIR or DATABASE_URL of its gateway';

/** Adds to a report that it is about a registry of nobody, as a partner's copy of this repository has one. */
export function withUnusedWarning(owners: readonly RegisteredOwner[], report: Report): Report {
  if (owners.some(({ followsServer }) => followsServer)) return report;
  return { ...report, text: [...report.text, unused], json: { ...(report.json as object), warnings: [unused] } };
}
