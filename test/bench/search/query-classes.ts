import { boxIn, commonWords, headWord, recordAt, type SeededRandom, seededRandom } from './corpus/index.ts';
import { misspell } from './misspell.ts';
import { pageSize, type QueryTask } from './query-task.ts';

export interface QueryClass {
  readonly name: string;
  /** Milliseconds that the p95 is to stay under, with a million records on PostgreSQL. */
  readonly target?: number;
  /** The query of this sample: another one for every number, the same in every run. */
  task(sample: number): QueryTask;
}

const pageNumber = 500;
const shareOfCommonWords = 0.15;
const month = 30 * 86_400_000;
/** Samples draw from elsewhere than records do. */
const seed = 0x5ea2_c4e5;

/** A record's keywords, and the words of its title of four letters and more. */
function wordsOf(index: number): readonly [keywords: readonly string[], title: readonly string[]] {
  const { kind, record } = recordAt(index);
  const title = kind === 'contact' ? record.name : record.title;
  return [record.keywords, title.match(/\p{L}{4,}/gu) ?? [title]];
}

/** What is asked of a corpus of this size. Words are taken from its records, so that there is something to find. */
export function queryClasses(size: number): readonly QueryClass[] {
  const drawn = (sample: number): [SeededRandom, readonly string[], readonly string[]] => {
    const random = seededRandom(sample, seed);
    return [random, ...wordsOf(random.below(size))];
  };
  const common = (sample: number): string => commonWords[sample % commonWords.length] as string;
  const reachesPage = size * shareOfCommonWords > pageNumber * pageSize * 1.1;
  const typo = (sample: number): string => {
    const [random, , title] = drawn(sample);
    const [longest = ''] = [...title].sort((a, b) => b.length - a.length);
    return misspell(longest, random);
  };
  return [
    {
      name: 'two words',
      target: 25,
      // The shorter a keyword, the more frequent: compounds are rare.
      task: (sample) => {
        const [random, keywords, title] = drawn(sample);
        const [first = '', second = ''] = [...keywords].sort((a, b) => a.length - b.length);
        return { words: `${first} ${random.chance(0.6) ? second : random.pick(title)}` };
      },
    },
    { name: 'word in 15 % of records', target: 100, task: (sample) => ({ words: common(sample) }) },
    {
      name: '  with all facets',
      target: 200,
      task: (sample) => ({ words: common(sample), facets: true }),
    },
    { name: 'compound part', task: (sample) => ({ words: headWord(seededRandom(sample, seed)), isPart: true }) },
    { name: 'typo', task: (sample) => ({ words: typo(sample), isTypo: true }) },
    {
      name: 'suggestion',
      target: 15,
      task: (sample) => {
        const [random, , title] = drawn(sample);
        return { prefix: random.pick(title).slice(0, 3 + random.below(5)) };
      },
    },
    {
      name: 'box + text',
      target: 50,
      task: (sample) => {
        const [random, [keyword = '']] = drawn(sample);
        return { words: keyword, box: boxIn(random, 0.05 + random.next() / 4) };
      },
    },
    {
      name: 'filter by date only',
      task: (sample) => {
        const { next } = seededRandom(sample, seed);
        const from = Date.UTC(2015, 0, 1) + next() * 10 * 12 * month;
        return { modified: { from: new Date(from).toISOString(), to: new Date(from + month).toISOString() } };
      },
    },
    {
      name: `page ${pageNumber}`,
      target: 50,
      task: (sample) => ({
        ...(reachesPage ? { words: common(sample % 2) } : {}),
        offset: (pageNumber - 1) * pageSize - (sample % 5) * pageSize,
      }),
    },
    { name: 'all records, with all facets', task: () => ({ facets: true }) },
  ];
}
