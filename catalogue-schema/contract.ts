import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { implementScalars } from './scalars.ts';

/** The contract as text, exactly as partners read it: `catalogue-schema/contract.graphql`. */
export const contractSdl: string = readFileSync(path.join(import.meta.dirname, 'contract.graphql'), 'utf8');

export const contractDocument: DocumentNode = parse(contractSdl, { noLocation: true });

/** The contract as an executable schema: what a record looks like when it is answered. */
export const contractSchema: GraphQLSchema = implementScalars(
  buildASTSchema(contractDocument, { assumeValidSDL: true }),
);
