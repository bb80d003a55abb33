import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntryKind } from '../../catalogue-schema/index.ts';

/** What a knowledgeable editor expects of a search: a record with such a title among the first hits. */
export interface Judgement {
  readonly query: string;
  /** A regular expression, with regard to case. */
  readonly title: string;
  readonly withinTop: number;
  /** The records that are asked: the sample records, or the city's real ones beside them. */
  readonly on: 'sample' | 'real';
  readonly kind?: Uppercase<EntryKind>;
  readonly tests: string;
}

/** What our own judgements do not fall below. */
export interface Floor {
  readonly meanReciprocalRank: number;
  /** Queries whose record is known not to be found within its top. */
  readonly knownMisses: readonly string[];
}

const leipzig = path.resolve(import.meta.dirname, '../../../shared/data/leipzig');
/** The city's real records, which are not part of this repository. */
export const packages = path.join(leipzig, 'ckan-packages.json');
export const packagesAreThere = existsSync(packages);

const parse = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const own: readonly Judgement[] = parse(path.join(import.meta.dirname, 'judgements.json'));

export const ownJudgements = (on: Judgement['on']): readonly Judgement[] => own.filter((one) => one.on === on);

export const floors: Readonly<Record<Judgement['on'], Floor>> = parse(path.join(import.meta.dirname, 'floor.json'));

/** The judgements that come with the real records, all of which hold. */
export function sharedJudgements(): readonly Judgement[] {
  const file = path.join(leipzig, 'search-judgements.json');
  const judgements: readonly Omit<Judgement, 'on'>[] = packagesAreThere ? parse(file) : [];
  return judgements.map((judgement) => ({ ...judgement, on: 'real' }));
}
