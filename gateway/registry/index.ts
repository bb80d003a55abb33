export { checkEntry, type OwnerStatement } from './check-entry.ts';
export { answerRegistry, openRegistry, openRegistryDatabase } from './open-registry.ts';
export { configuredOwner } from './refuse-configured.ts';
export type { OwnerEntry, OwnerState, PublishedSdl, RegisteredOwner } from './registered-owner.ts';
export { type Registry, type RegistryChange, registryOn } from './registry.ts';
export { mostSdlBytes, type NamedSdl, type Publication } from './sdl-versions.ts';
export type { SecondedPerson, Secondment } from './secondments.ts';
export type { KeyStatement, StoredKey } from './signing-keys.ts';
export type { CompositionNote, SdlsOfName, Snapshot } from './snapshot.ts';
