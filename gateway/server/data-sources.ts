import type { DataSource } from '../apollo/index.ts';
import { directorySource } from '../directory/index.ts';
import { editingSource } from '../editing/index.ts';
import type { Members } from '../participants/index.ts';
import type { Registry } from '../registry/index.ts';
import {
  extensionSource,
  linksSource,
  type MirrorCopies,
  type Participant,
  routedSource,
  searchSource,
  withIds,
} from '../routing/index.ts';

interface SourceParts {
  readonly members: Members;
  readonly registry: Registry;
  readonly searchServer: Participant;
  readonly relationsServer: Participant;
  /** Answer in place of owners that do not. */
  readonly copies: MirrorCopies;
  /** Milliseconds. */
  readonly operationTimeout: number;
}

/** Where the answers of each subgraph come from, by its name. One that the catalogue does not have is an owner's extension. */
export function dataSources({
  members,
  registry,
  searchServer,
  relationsServer,
  copies,
  operationTimeout,
}: SourceParts): (subgraph: string) => DataSource {
  const findOwner = (id: string) => members.find(id);
  const routed = withIds(routedSource(findOwner, copies));
  const sources: Readonly<Record<string, DataSource>> = {
    datasets: routed,
    projects: routed,
    contacts: routed,
    links: withIds(linksSource(findOwner, copies)),
    editing: editingSource((id) => members.memberOf(id), operationTimeout),
    directory: directorySource(() => members.all, registry),
    search: searchSource(searchServer),
    relations: searchSource(relationsServer),
  };
  return (name) => sources[name] ?? withIds(extensionSource(name, findOwner));
}
