import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { catalogueError } from '../../../../catalogue-schema/index.ts';
import type { Scope } from '../../../../catalogue-schema/viewer/index.ts';
import { openFields } from './open-operations.ts';
import type { Caller } from './token-check.ts';

/** What every request's context has besides what is the subgraph's own. */
export type ScopedContext = Pick<Caller, 'allows'>;

const scopeOf = (field: string): Scope => (field === 'catalogueChanges' ? 'feed' : 'records');

/** Has every root field ask for the scope that it needs, before it does anything. Changes the schema in place. */
export function requireScopes(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (Object.hasOwn(openFields, field.name)) continue;
      const scope = scopeOf(field.name);
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: ScopedContext, info) => {
        if (context.allows(scope)) return resolve(parent, args, context, info);
        throw catalogueError('FORBIDDEN', `${field.name}: expected a token with the scope "${scope}", got one without`);
      };
    }
  }
  return schema;
}
