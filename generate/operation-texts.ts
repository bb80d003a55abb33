import { concatAST, type DocumentNode, Kind, print, separateOperations } from 'graphql';

const escaped = (text: string): string => text.replace(/\\|`|\$\{/g, '\\$&');

/** Every operation as the text that is sent, with the fragments that it uses and the types of its variables and answer. */
export function operationTexts(documents: readonly DocumentNode[]): string {
  const operations = Object.entries(separateOperations(concatAST(documents)));
  const texts = operations.map(([name, document]) => {
    const { definitions } = document;
    // The operation goes first, for those who read it on its way.
    const ordered = [...definitions].sort(
      (one, other) => Number(other.kind === Kind.OPERATION_DEFINITION) - Number(one.kind === Kind.OPERATION_DEFINITION),
    );
    const text = print({ ...document, definitions: ordered });
    return `export const ${name}Document: Operation<${name}Query, ${name}QueryVariables> = \`${escaped(text)}\`;`;
  });
  return texts.join('\n\n');
}
