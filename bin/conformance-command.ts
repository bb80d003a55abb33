import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { StartError } from '../catalogue-schema/index.ts';
import { type Report, reporting, withExample } from './output/index.ts';

interface ConformanceOptions {
  readonly junit?: string;
  readonly token?: string;
}

async function conformance(url: string, { junit, token }: ConformanceOptions): Promise<Report> {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new StartError(`expected an address with http or https, got "${url}"`);
  }
  const { formatReport, reportJUnit, runConformance } = await import('../catalogue-schema/conformance/index.ts');
  const report = await runConformance(url, token === undefined ? {} : { token });
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
    .option('--token <token>', "the gateway's token, to examine what the owner answers to staff");
  reporting<ConformanceOptions>(command, ([url = ''], options) => conformance(url, options));
  return withExample(command, 'conformance http://127.0.0.1:4010/graphql --junit conformance.xml');
}
