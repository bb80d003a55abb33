import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A partner's server as a process of its own. */
export interface RunningPartner {
  /** Its GraphQL endpoint. */
  readonly url: string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

export interface PartnerCommand {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly folder?: string;
  /** The base of its records' addresses. */
  readonly publicUrl: string;
  /** Whose tokens it takes; the key server or gateway beside the GraphQL endpoint of this address. */
  readonly gatewayUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Hears each line that it writes. */
  readonly onLine?: (line: string) => void;
}

function keysOf({ gatewayUrl }: PartnerCommand): Readonly<Record<string, string>> {
  return gatewayUrl === undefined ? {} : { JWKS_URL: new URL('/.well-known/jwks.json', gatewayUrl).href };
}

/** Starts a partner on a free port and waits until it prints its address. */
export async function startPartner(partner: PartnerCommand): Promise<RunningPartner> {
  const child = spawn(partner.command, partner.parameters, {
    cwd: partner.folder,
    env: { ...process.env, PORT: '0', PUBLIC_URL: partner.publicUrl, ...keysOf(partner), ...partner.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithTests = (): void => void child.kill('SIGKILL');
  process.on('exit', endWithTests);
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      process.off('exit', endWithTests);
      resolve();
    });
  });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (line: string): void => {
      said.push(line);
      partner.onLine?.(line);
      const [address] = /http:\S+\/graphql/.exec(line) ?? [];
      if (address) resolve(address);
    };
    createInterface(child.stdout).on('line', hear);
    createInterface(child.stderr).on('line', hear);
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`${partner.command} ended with ${code}: ${said.join('\n')}`)));
  });
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
