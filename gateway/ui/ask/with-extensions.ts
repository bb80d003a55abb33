import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  type SelectionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { HostingFragmentDoc } from '../generated/extensions.ts';

/** What owners may add to records, as far as the pages show it: one fragment each. */
const documents: readonly DocumentNode[] = [HostingFragmentDoc];

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const known = documents.flatMap(({ definitions }) => definitions.filter(isFragment));

const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
const fits = (schema: GraphQLSchema, fragment: FragmentDefinitionNode): boolean =>
  validate(schema, { kind: Kind.DOCUMENT, definitions: [fragment] }, rules).length === 0;

const typeOf = ({ typeCondition }: FragmentDefinitionNode): string => typeCondition.name.value;
const spread = ({ name }: FragmentDefinitionNode): SelectionNode => ({ kind: Kind.FRAGMENT_SPREAD, name });

/** Puts what owners add to a type of record into the fragments that ask for all of it: `DatasetRecord` and the like. */
export type WithExtensions = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
) => TypedDocumentNode<Data, Variables>;

/**
 * What an owner adds to the graph is there only while that owner takes part, and may be of another form in another
 * city: it is asked for where the graph has it.
 *
 * @param schema the graph as it is now
 */
export function withExtensionsOf(schema: () => GraphQLSchema): WithExtensions {
  const fitting = new WeakMap<GraphQLSchema, readonly FragmentDefinitionNode[]>();
  const extensionsOf = (now: GraphQLSchema): readonly FragmentDefinitionNode[] => {
    const extensions = fitting.get(now) ?? known.filter((fragment) => fits(now, fragment));
    fitting.set(now, extensions);
    return extensions;
  };
  return (document) => {
    const used = new Set<FragmentDefinitionNode>();
    const definitions = document.definitions.map((definition) => {
      if (!isFragment(definition) || definition.name.value !== `${typeOf(definition)}Record`) return definition;
      const added = extensionsOf(schema()).filter((extension) => typeOf(extension) === typeOf(definition));
      for (const extension of added) used.add(extension);
      const selections = [...definition.selectionSet.selections, ...added.map(spread)];
      return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
    });
    return { ...document, definitions: [...definitions, ...used] };
  };
}
