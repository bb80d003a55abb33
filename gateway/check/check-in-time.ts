import type { ContractFinding } from '../../catalogue-schema/index.ts';
import { ComposingWorker, CompositionTimeout } from '../composition/index.ts';
import type { SubgraphCheck } from './subgraph-check.ts';

/**
 * How an SDL goes with everybody else's, as `checkTogether` says; where that is not said in time, that is the finding.
 *
 * @param limit milliseconds
 */
export async function checkInTime(check: SubgraphCheck, limit: number): Promise<readonly ContractFinding[]> {
  const worker = new ComposingWorker<SubgraphCheck, readonly ContractFinding[]>({
    module: new URL('./check-in-worker.js', import.meta.url),
    limit,
    idleTimeout: 0,
  });
  try {
    return await worker.compose(check);
  } catch (error) {
    if (!(error instanceof CompositionTimeout)) throw error;
    return [
      {
        code: 'COMPOSITION_TIMEOUT',
        severity: 'error',
        line: null,
        message: error.message,
        fix: 'leave out what no field of the catalogue reaches',
      },
    ];
  } finally {
    await worker.stop();
  }
}
