import type { StaleOwner } from '../../freshness/index.ts';
import type { Answer } from './ask.ts';

/** What the graph sends, over HTTP or within its process. */
export interface GraphResult<Data> {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** An answer with its errors as the pages tell of them: what failed, and whose. */
export function answerOf<Data>({ data, errors = [], extensions: ofAll }: GraphResult<Data>): Answer<Data> {
  const problems = errors.map(({ extensions = {} }) => ({
    code: String(extensions.code),
    owner: typeof extensions.owner === 'string' ? extensions.owner : undefined,
  }));
  const { stale = [] } = (ofAll?.catalogue ?? {}) as { readonly stale?: readonly StaleOwner[] };
  return { data: data ?? null, problems, stale };
}
