import { type DocumentNode, parse } from 'graphql';
import { editingIn, ownerEditingSdl } from '../editing/index.ts';
import { ownerSdl } from '../sdl/index.ts';
import { checkType } from './check-type.ts';
import type { ContractFinding } from './contract-finding.ts';
import { readSdl } from './read-sdl.ts';
import { type SdlType, sdlTypes } from './sdl-types.ts';

const typesIn = (sdl: string): readonly SdlType[] => [...sdlTypes(parse(sdl, { noLocation: true })).values()];

const contract = typesIn(ownerSdl());
const withEditUrl = typesIn(`${ownerSdl()} extend type Owner { editUrl: URL }`);
const withEditing = typesIn(`${ownerSdl()}\n${ownerEditingSdl()}`);

/** Editing may be left out, but not in part. */
function contractFor(document: DocumentNode): readonly SdlType[] {
  const { isBegun, hasEditUrl } = editingIn(document);
  if (isBegun) return withEditing;
  return hasEditUrl ? withEditUrl : contract;
}

/**
 * Holds an owner's SDL against the contract: every type, field, argument, interface and key that `ownerSdl()` has, none
 * of them optional, and of `ownerEditingSdl()` where it has any of its root fields. Without I/O, for partners' own tests
 * too.
 *
 * What may differ, because nobody who asks by the contract notices it: a field that is null less often (`String!` for
 * `String`, but never a single record, which may be missing or not for the viewer), an argument that also takes null or
 * has another default value, fields, types and optional arguments of the owner's own, descriptions, and directives other
 * than `@key`. An enum that lacks a value is a warning; one with a further value is an error, because clients could not
 * read it. A type may be spread over a definition and extensions.
 *
 * @param sdl what the owner's server answers to `_service { sdl }`
 * @returns nothing where the SDL holds the contract; else the findings in the contract's order
 */
export function checkContract(sdl: string): readonly ContractFinding[] {
  const read = readSdl(sdl);
  if ('code' in read) return [read];
  const types = sdlTypes(read);
  return contractFor(read).flatMap((expected) => checkType(expected, types.get(expected.name)));
}
