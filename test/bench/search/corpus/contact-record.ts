import type { ContactRecord } from '../../../../catalogue-schema/index.ts';
import { compound } from './compound.ts';
import { owners } from './owners.ts';
import { firstNames, surnames } from './plain-words.ts';
import { randomTime } from './random-dates.ts';
import { idOf, placeOf } from './record-ids.ts';
import { recordTexts } from './record-texts.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A unit or a mailbox, never a person. */
export function contactRecord(index: number, random: SeededRandom): ContactRecord {
  const { title, keywords } = recordTexts(random);
  const owner = owners[placeOf(index).owner] as string;
  const isUnit = random.chance(0.6);
  return {
    id: idOf(index),
    keywords,
    modified: randomTime(random),
    visibility: 'PUBLIC',
    audience: [],
    kind: isUnit ? 'UNIT' : 'MAILBOX',
    name: `${isUnit ? 'Sachgebiet' : 'Postfach'} ${title}`,
    organisation: { name: `Eigenbetrieb ${owner}` },
    unit: `Abteilung ${compound(random)}`,
    email: `nr-${index}@${owner}.example`,
    address: {
      street: `${random.pick(firstNames)}-${random.pick(surnames)}-Straße ${1 + random.below(180)}`,
      postalCode: `04${100 + random.below(260)}`,
      locality: 'Leipzig',
      country: 'DE',
    },
    responsibilities: [compound(random, 'plural'), compound(random)],
    secondments: [],
    deputies: [],
  };
}
