import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import type { SeededRandom } from '../bench/search/corpus/index.ts';
import { randomValue } from './random-value.ts';

/** An operation with the values of its variables. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const directives = ['@include(if: true)', '@skip(if: false)', '@skip(if: true)'];

/** An operation that the schema's grammar allows: any fields, arguments by variable, fragments, aliases and directives. */
export function randomOperation(random: SeededRandom, schema: GraphQLSchema): RandomOperation {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.filter((argument) => String(argument.type).endsWith('!') || random.chance(0.4));
    if (given.length === 0) return '';
    const texts = given.map((argument) => {
      const name = `v${declared.length}`;
      declared.push(`$${name}: ${argument.type}`);
      variables[name] = randomValue(random, argument.type);
      return `${argument.name}: $${name}`;
    });
    return `(${texts.join(', ')})`;
  };
  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${selectionOf(named.name, depth + 1)}` : '';
    const alias = random.chance(0.15) ? `a${random.below(1000)}: ` : '';
    const directive = random.chance(0.05) ? ` ${random.pick(directives)}` : '';
    return `${alias}${field.name}${argumentsOf(field)}${directive}${below}`;
  };
  const conditionOn = (name: string, depth: number): string => {
    const selection = selectionOf(name, depth + 1);
    if (random.chance(0.5)) return `... on ${name} ${selection}`;
    fragments.push(`fragment F${fragments.length} on ${name} ${selection}`);
    return `...F${fragments.length - 1}`;
  };
  const selectionOf = (typeName: string, depth: number): string => {
    const type = schema.getType(typeName);
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      for (const { name } of schema.getPossibleTypes(type))
        if (random.chance(0.5)) parts.push(conditionOn(name, depth));
    }
    if (isObjectType(type) || (type && 'getFields' in type)) {
      const fields = Object.values((type as GraphQLObjectType).getFields());
      const count = 1 + random.below(depth === 0 ? 3 : 5);
      for (let added = 0; added < count; added += 1) {
        const field = random.pick(fields);
        if (depth < 6 || !isCompositeType(getNamedType(field.type))) parts.push(fieldOf(field, depth));
      }
    }
    return `{ ${parts.join(' ')} }`;
  };
  const kind = random.chance(0.15) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error(`expected a schema with a type for ${kind}, got none`);
  const selection = selectionOf(root.name, 0);
  const head = declared.length > 0 ? `${kind} Fuzz(${declared.join(', ')})` : `${kind} Fuzz`;
  return { query: [head, selection, ...fragments].join(' '), variables };
}
