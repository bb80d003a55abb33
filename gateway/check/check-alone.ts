import { parse } from 'graphql';
import { type ContractFinding, checkContract } from '../../catalogue-schema/index.ts';
import { subgraphProblems } from '../apollo/index.ts';
import { readExtension } from '../composition/index.ts';
import { mostSdlBytes } from '../registry/index.ts';

/** Types in an SDL, at the most: each takes a millisecond and more to compose. The contract has 60. */
const mostTypes = 1000;

/** What is wrong with an SDL whoever else takes part: its size, the contract, Federation's rules, its extension. */
export function checkAlone(name: string, sdl: string): readonly ContractFinding[] {
  const bytes = Buffer.byteLength(sdl);
  if (bytes > mostSdlBytes) {
    return [
      {
        code: 'SDL_TOO_LARGE',
        severity: 'error',
        line: null,
        message: `expected at most ${mostSdlBytes} bytes, got ${bytes}`,
        fix: 'leave out what no field of the catalogue reaches',
      },
    ];
  }
  const contract = checkContract(sdl);
  if (contract.some(({ code }) => code === 'SDL_UNREADABLE')) return contract;
  const document = parse(sdl);
  const types = document.definitions.filter(({ kind }) => /Type(Definition|Extension)$/.test(kind)).length;
  if (types > mostTypes) {
    return [
      {
        code: 'SDL_TOO_LARGE',
        severity: 'error',
        line: null,
        message: `expected at most ${mostTypes} types, got ${types}`,
        fix: 'leave out what no field of the catalogue reaches',
      },
    ];
  }
  const { problems, leftOut } = readExtension(document);
  return [
    ...contract,
    ...subgraphProblems(name, sdl).map(
      ({ message, line }): ContractFinding => ({
        code: 'SDL_INVALID',
        severity: 'error',
        line,
        message,
        fix: 'correct the SDL; every type and directive that it names has to be defined or imported once',
      }),
    ),
    ...problems.map(
      ({ code, message, fix, node }): ContractFinding => ({
        code,
        severity: 'error',
        line: node.loc?.startToken.line ?? null,
        message,
        fix,
      }),
    ),
    ...leftOut.map(
      ({ coordinate, field }): ContractFinding => ({
        code: 'EXTENSION_REFUSED',
        severity: 'warning',
        line: field.loc?.startToken.line ?? null,
        message: `${coordinate} is left out of the graph: expected an extension of Query or of the contract's types`,
        fix: 'nothing, if your own clients alone ask for it',
      }),
    ),
  ];
}
