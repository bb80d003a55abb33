import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RecordProblem } from '../../catalogue-schema/index.ts';
import { log } from '../../catalogue-schema/telemetry/index.ts';
import type { Protection } from './protection.ts';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** How graphql-js says that a name may have been meant to be another. The bound keeps long values from costing time. */
const suggestion = / ?Did you mean [^?]{1,400}\?(?=$|, got )/;

const withoutSuggestion = <Told extends { readonly message: string }>(told: Told): Told => ({
  ...told,
  message: told.message.replace(suggestion, ''),
});

/** Whether Apollo Server refuses a request without a code, as it does with a persisted query that is none. */
const isOfRequest = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.extensions.code === undefined &&
  (error.extensions.http as { readonly status?: number } | undefined)?.status === 400;

/** What failed inside is for the log, not for the one who asked. */
export function errorFormatter({ hasSuggestions }: Pick<Protection, 'hasSuggestions'>): FormatError {
  return (formatted, error) => {
    const { serviceName, ...extensions } = formatted.extensions ?? {};
    if (isOfRequest(error)) return { ...formatted, extensions: { code: 'BAD_REQUEST' } };
    if (extensions.code === 'INTERNAL_SERVER_ERROR') {
      log.error({ err: error }, 'internal error');
      return { ...formatted, message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    }
    if (hasSuggestions) return { ...formatted, extensions };
    const { problems } = extensions as { readonly problems?: readonly RecordProblem[] };
    const told = problems ? { ...extensions, problems: problems.map(withoutSuggestion) } : extensions;
    return { ...withoutSuggestion(formatted), extensions: told };
  };
}
