import { type Search, searchAddress } from '../search-address.ts';
import type { Shown } from './shown.ts';

/** So many answers are kept. */
const most = 30;

interface RememberedAnswers {
  find(search: Search): Shown['answer'] | undefined;
  keep(shown: Shown): void;
}

/** The latest answers, for who goes back to them. What failed is asked for again. */
export function rememberedAnswers(first: Shown): RememberedAnswers {
  const answers = new Map<string, Shown['answer']>();
  const keep = ({ search, answer }: Shown): void => {
    if (!answer.data?.search) return;
    const address = searchAddress(search);
    answers.delete(address);
    answers.set(address, answer);
    for (const oldest of [...answers.keys()].slice(0, -most)) answers.delete(oldest);
  };
  keep(first);
  return { find: (search) => answers.get(searchAddress(search)), keep };
}
