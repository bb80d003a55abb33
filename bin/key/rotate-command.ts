import { Command } from 'commander';
import { StartError } from '../../catalogue-schema/index.ts';
import { type Report, reporting, withExample } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';

/** Minutes between publishing a key and signing with it: three times as long as servers may keep the key set. */
const lead = '15';
const longestLead = 7 * 24 * 60;

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= longestLead && text !== '') return minutes;
  throw new StartError(`after: expected whole minutes from 1 to ${longestLead}, got "${text}"`);
}

async function rotate(after: string): Promise<Report> {
  const seconds = readMinutes(after) * 60;
  const { id, signsIn } = await withRegistry((registry) => registry.publishKey({ after: seconds }, currentUser()));
  const signsFrom = new Date(Date.now() + signsIn * 1000).toISOString();
  return {
    text: [`key ${id} is published, and gateways sign with it from ${signsFrom}`],
    json: { id, signsFrom },
    isGood: true,
  };
}

/** `catalogue key rotate` */
export function rotateCommand(): Command {
  const command = new Command('rotate')
    .description(
      'Publishes a new key and has the gateways sign with it once every server has had the time to fetch it. Where a new key waits already, that one stays. No request is refused meanwhile.',
    )
    .option('--after <minutes>', 'minutes between publishing the key and signing with it', lead);
  return withExample(
    reporting<{ readonly after: string }>(command, (_, { after }) => rotate(after)),
    'key rotate',
  );
}
