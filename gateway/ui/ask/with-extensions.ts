import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  print,
  type SelectionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { fragments } from '../generated/extensions.ts';
import type { Operation } from './operation.ts';

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;

/** What owners may add to records, as far as the pages show it: one fragment each. */
const addable = parse(fragments).definitions.filter(isFragment);

const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
const fits = (schema: GraphQLSchema, fragment: FragmentDefinitionNode): boolean =>
  validate(schema, { kind: Kind.DOCUMENT, definitions: [fragment] }, rules).length === 0;

/** Those of them that the graph has. */
const fragmentsFor = (schema: GraphQLSchema): readonly FragmentDefinitionNode[] =>
  addable.filter((fragment) => fits(schema, fragment));

const typeOf = ({ typeCondition }: FragmentDefinitionNode): string => typeCondition.name.value;
const spread = ({ name }: FragmentDefinitionNode): SelectionNode => ({ kind: Kind.FRAGMENT_SPREAD, name });

/** Puts what owners add to a type of record into the fragments that ask for all of it: `DatasetRecord` and the like. */
export type WithExtensions = <Data, Variables>(operation: Operation<Data, Variables>) => Operation<Data, Variables>;

function extend(operation: string, extensions: readonly FragmentDefinitionNode[]): string {
  const used = new Set<FragmentDefinitionNode>();
  const document = parse(operation);
  const definitions = document.definitions.map((definition) => {
    if (!isFragment(definition) || definition.name.value !== `${typeOf(definition)}Record`) return definition;
    const added = extensions.filter((extension) => typeOf(extension) === typeOf(definition));
    for (const extension of added) used.add(extension);
    const selections = [...definition.selectionSet.selections, ...added.map(spread)];
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  return used.size === 0 ? operation : print({ ...document, definitions: [...definitions, ...used] });
}

/**
 * What an owner adds to the graph is there only while that owner takes part, and may be of another form in another
 * city: it is asked for where the graph has it.
 *
 * @param schema the graph as it is now
 */
export function withExtensionsOf(schema: () => GraphQLSchema): WithExtensions {
  const known = new WeakMap<GraphQLSchema, Map<string, string>>();
  return (operation) => {
    const now = schema();
    const extended = known.get(now) ?? new Map<string, string>();
    known.set(now, extended);
    let text = extended.get(operation);
    if (text === undefined) {
      text = extend(operation, fragmentsFor(now));
      extended.set(operation, text);
    }
    return text;
  };
}
