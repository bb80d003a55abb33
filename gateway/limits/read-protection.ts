import path from 'node:path';
import { readWhole, StartError } from '../../catalogue-schema/index.ts';
import { readOperations } from './persisted/read-operations.ts';
import { defaultProtection, type Protection } from './protection.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** As many as nobody reaches. */
const most = 1_000_000_000;

/** `variableDepth` is set by `LIMIT_VARIABLE_DEPTH`. */
function readLimits<Limits extends object>(environment: Environment, limits: Limits, prefix = 'LIMIT'): Limits {
  const read = Object.entries(limits).map(([name, otherwise]) => {
    const variable = `${prefix}_${name.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();
    return [name, readWhole(variable, environment[variable], otherwise, most)];
  });
  return Object.fromEntries(read) as Limits;
}

function readSwitch(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined || text === '') return otherwise;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new StartError(`${name}: expected true or false, got "${text}"`);
}

const readList = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function readOrigins(text: string | undefined): readonly string[] {
  const origins = readList(text);
  for (const origin of origins) {
    if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    throw new StartError(`CORS_ORIGINS: expected origins, as https://daten.example, or *, got "${origin}"`);
  }
  return origins;
}

/**
 * Reads how the gateway protects itself. `README.md` lists the variables.
 *
 * @throws StartError where a variable cannot be read
 */
export function readProtection(environment: Environment): Protection {
  const { operation, request, rate, operationTimeout } = defaultProtection;
  const { PERSISTED_OPERATIONS, PERSISTED_OPERATIONS_ONLY, RATE_LIMIT } = environment;
  const isLimited = readSwitch('RATE_LIMIT', RATE_LIMIT, true);
  const persistedOperations = PERSISTED_OPERATIONS ? readOperations(path.resolve(PERSISTED_OPERATIONS)) : new Map();
  return {
    operation: readLimits(environment, operation),
    request: readLimits(environment, request),
    rate: isLimited && rate ? readLimits(environment, rate, 'RATE') : null,
    operationTimeout: readWhole('OPERATION_TIMEOUT', environment.OPERATION_TIMEOUT, operationTimeout, 600_000),
    corsOrigins: readOrigins(environment.CORS_ORIGINS),
    persistedOperations,
    persistedOnly: readSwitch('PERSISTED_OPERATIONS_ONLY', PERSISTED_OPERATIONS_ONLY, false),
    hasIntrospection: readSwitch('INTROSPECTION', environment.INTROSPECTION, true),
    hasGraphiql: readSwitch('GRAPHIQL', environment.GRAPHIQL, true),
    hasSuggestions: readSwitch('SUGGESTIONS', environment.SUGGESTIONS, environment.NODE_ENV !== 'production'),
  };
}
