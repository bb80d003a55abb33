import { type Child, startChild } from '../child-process.ts';
import { postJson } from '../post-json.ts';
import { schemaFor, serverUrl } from '../postgres-server.ts';
import type { Contender, QueryOutcome, QueryTask } from '../query-task.ts';
import type { RivalName } from './rival.ts';
import type { RivalConfiguration, RivalFigures } from './serve-rival.ts';

/** A rival in its own process, asked over HTTP. */
export class RivalContender implements Contender {
  readonly name: RivalName;
  readonly #child: Child;

  private constructor(name: RivalName, child: Child) {
    this.name = name;
    this.#child = child;
  }

  static async start(rival: RivalName, size: number): Promise<RivalContender> {
    const configuration: RivalConfiguration = { rival, size, connection: serverUrl, schema: schemaFor('plain') };
    return new RivalContender(rival, await startChild('rivals/serve-rival.ts', configuration));
  }

  get pid(): number {
    return this.#child.pid;
  }

  async figures(): Promise<RivalFigures> {
    return (await postJson(`${this.#child.url}/figures`, '')) as RivalFigures;
  }

  async prepare(task: QueryTask): Promise<string> {
    return JSON.stringify(task);
  }

  async ask(prepared: string): Promise<QueryOutcome> {
    return (await postJson(this.#child.url, prepared)) as QueryOutcome;
  }

  async stop(): Promise<void> {
    await this.#child.stop();
  }
}
