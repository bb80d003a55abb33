import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { StartError } from '../catalogue-schema/index.ts';
import { type Report, reporting, withExample } from './output/index.ts';

interface ConformanceOptions {
  readonly junit?: string;
  readonly jwksPort?: string;
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`jwks-port: expected a whole number from 1 to 65535, got "${text}"`);
}

async function examine(url: string, jwksPort: string | undefined) {
  const { playGateway, runConformance } = await import('../catalogue-schema/conformance/index.ts');
  if (jwksPort === undefined) return runConformance(url);
  const gateway = await playGateway(readPort(jwksPort));
  return runConformance(url, { gateway }).finally(() => gateway.stop());
}

async function conformance(url: string, { junit, jwksPort }: ConformanceOptions): Promise<Report> {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new StartError(`expected an address with http or https, got "${url}"`);
  }
  const { formatReport, reportJUnit } = await import('../catalogue-schema/conformance/index.ts');
  const report = await examine(url, jwksPort);
  if (junit !== undefined) {
    await writeFile(junit, reportJUnit(report)).catch((error: Error) => {
      throw new StartError(`junit: expected a file that can be written, got "${junit}": ${error.message}`);
    });
  }
  return { text: [formatReport(report)], json: report, isGood: report.passed };
}

/** `catalogue conformance` */
export function conformanceCommand(): Command {
  const command = new Command('conformance')
    .summary("examine an owner's server from outside")
    .description(
      "Examines an owner's GraphQL server over HTTP, in whatever language it is written, with a line for each rule of the contract. catalogue-schema/README.md lists the rules.",
    )
    .argument('<url>', "the server's GraphQL address")
    .option('--junit <file>', 'also write the report as JUnit XML')
    .option(
      '--jwks-port <port>',
      'play the gateway: serve a key set at this port of this machine and ask with tokens, which the server has to trust',
    );
  reporting<ConformanceOptions>(command, ([url = ''], options) => conformance(url, options));
  return withExample(
    command,
    'conformance http://127.0.0.1:4010/graphql --junit conformance.xml',
    'conformance http://127.0.0.1:4100/graphql --jwks-port 4190',
  );
}
