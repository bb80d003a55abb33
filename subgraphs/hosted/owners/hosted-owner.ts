import type { OwnerRecord } from '../../../catalogue-schema/index.ts';

/** An owner that has no server of its own: this project serves its subgraph. */
export interface HostedOwner extends OwnerRecord {
  /** ISO 8601 */
  readonly createdAt: string;
}
