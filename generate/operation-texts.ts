import { type DocumentNode, Kind, print, separateOperations } from 'graphql';

const escaped = (text: string): string => text.replace(/\\|`|\$\{/g, '\\$&');

/** Every operation as the text that is sent, with the fragments that it uses and the types of its variables and answer. */
export function operationTexts(document: DocumentNode): string {
  const operations = Object.entries(separateOperations(document));
  const texts = operations.map(([name, operation]) => {
    const { definitions } = operation;
    // The operation goes first, for those who read it on its way.
    const ordered = [...definitions].sort(
      (one, other) => Number(other.kind === Kind.OPERATION_DEFINITION) - Number(one.kind === Kind.OPERATION_DEFINITION),
    );
    const text = print({ ...operation, definitions: ordered });
    return `export const ${name}Document: Operation<${name}Query, ${name}QueryVariables> = \`${escaped(text)}\`;`;
  });
  return texts.join('\n\n');
}

/** Fragments that stand for themselves, as one text. */
export function fragmentsText(document: DocumentNode): string {
  return `export const fragments = \`${escaped(print(document))}\`;`;
}
