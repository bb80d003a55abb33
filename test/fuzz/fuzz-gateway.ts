import { connect } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { seededRandom } from '../bench/search/corpus/index.ts';
import { problemOf } from './check-answer.ts';
import { type RandomRequest, randomRequest } from './random-request.ts';

/** Requests at the same time. */
const atOnce = 8;

/** Milliseconds after which an answer does not come any more. */
const patience = 60_000;

export interface Failure {
  readonly index: number;
  readonly kind: string;
  readonly problem: string;
  readonly request: string;
  readonly answer: string;
}

export interface FuzzRun {
  readonly failures: readonly Failure[];
  /** Answers by the kind of the request and their status. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Sends bytes and reads until the server closes, as it does after each of these requests. */
function exchange(port: number, { kind, bytes }: RandomRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const give = () => resolve(Buffer.concat(parts).toString());
    socket.setTimeout(patience, () => socket.destroy(new Error(`no answer within ${patience} ms`)));
    socket.on('data', (part) => parts.push(part));
    socket.on('close', give);
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // Who closes before all is read answers in this way.
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? give() : reject(error),
    );
    socket.write(bytes);
    // What a broken request seems to lack does not come.
    if (kind === 'mutated bytes') socket.end();
  });
}

/**
 * Sends random requests to a gateway and looks at every answer. The same seed makes the same requests.
 *
 * @param token of somebody who asks beside the public
 * @param indices which of the seed's requests
 */
export async function fuzzGateway(
  port: number,
  schema: GraphQLSchema,
  seed: number,
  token: string,
  indices: readonly number[],
): Promise<FuzzRun> {
  const failures: Failure[] = [];
  const statuses: Record<string, number> = {};
  const waiting = [...indices];
  const work = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const request = randomRequest(seededRandom(index, seed), schema, token);
      const answer = await exchange(port, request).catch((error: Error) => `exchange failed: ${error.message}`);
      const key = `${request.kind} ${/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'closed'}`;
      statuses[key] = (statuses[key] ?? 0) + 1;
      const problem = problemOf(request.kind, answer);
      if (problem === undefined) continue;
      const { kind, bytes } = request;
      failures.push({ index, kind, problem, request: bytes.toString().slice(0, 3000), answer: answer.slice(0, 3000) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { failures, statuses };
}
