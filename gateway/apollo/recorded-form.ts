import { stripSensitiveLiterals } from '@apollo/utils.stripsensitiveliterals';
import { parse, print, separateOperations, visit } from 'graphql';

/** Gives each name that a client chose another one, the same wherever it stands. */
function numbered(prefix: string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? `${prefix}${names.size + 1}`;
    names.set(name, known);
    return known;
  };
}

/**
 * An operation as it is written down: what it asks of the graph, and nothing that its client put into it. Values are
 * emptied; aliases, variables and fragments are numbered, and the operation loses its name, as all of them may be about
 * people. It stays valid where it was.
 *
 * @param operationName which one of several in the document
 */
export function recordedForm(source: string, operationName: string | undefined): string {
  const document = parse(source, { noLocation: true });
  const alone = separateOperations(document);
  const asked = alone[operationName ?? ''] ?? Object.values(alone)[0] ?? document;
  const [alias, variable, fragment] = [numbered('alias'), numbered('value'), numbered('Part')];
  const renamed = visit(asked, {
    OperationDefinition: ({ name, ...rest }) => rest,
    FragmentDefinition: (node) => ({ ...node, name: { ...node.name, value: fragment(node.name.value) } }),
    FragmentSpread: (node) => ({ ...node, name: { ...node.name, value: fragment(node.name.value) } }),
    Variable: (node) => ({ ...node, name: { ...node.name, value: variable(node.name.value) } }),
    Field: (node) => (node.alias ? { ...node, alias: { ...node.alias, value: alias(node.alias.value) } } : undefined),
  });
  return print(stripSensitiveLiterals(renamed));
}
