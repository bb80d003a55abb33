import { Kind, parse, print } from 'graphql';
import { contractSdl, federationLink, recordReferences } from '../../catalogue-schema/index.ts';

const own = `
type Query {
  "A dataset by its id, live from its owner. Null where there is none that the viewer may see."
  dataset(id: ID!): Dataset
  "A project by its id, live from its owner. Null where there is none that the viewer may see."
  project(id: ID!): Project
  "A contact by its id, live from its owner. Null where there is none that the viewer may see."
  contact(id: ID!): Contact
  "A record of any kind by its id, live from its owner. Null where there is none that the viewer may see."
  node(id: ID!): Entry
  "Who takes part in the catalogue, and how each is doing."
  owners: [Owner!]!
  "Who asks, as the access token or the session says."
  viewer: Viewer!
}

"Who asks, as far as it decides what they may see and change."
type Viewer {
  "The person, by a name that stays the same: issuer and subject of the token. Null for the public."
  subject: String
  "Whether they belong to the city or to one of its companies, and may see INTERNAL records."
  isInternal: Boolean!
  "The owners that they belong to."
  organisations: [ViewerOrganisation!]!
}

"That somebody belongs to an owner."
type ViewerOrganisation {
  owner: Owner!
  "What they may do for it, besides reading what its people read."
  roles: [ViewerRole!]!
}

enum ViewerRole {
  "Changes the owner's records."
  EDITOR
  "Sees who changed what, and grants roles."
  ADMIN
}

type Owner @key(fields: "id") {
  id: ID!
  name: String! @shareable
  kind: OwnerKind! @shareable
  website: URL @shareable
  contact: Contact @shareable
  "Whether its records are part of the catalogue now."
  state: OwnerState
  "Why it is suspended."
  suspensionReason: String
  "Its subgraph's GraphQL endpoint."
  address: URL
  "The share of requests that its server answered in the last 24 hours, from 0 to 1; null where there were none."
  availability: Float
  "How the gateway has got on with the owner's server."
  server: OwnerServer
}

enum OwnerState {
  "Registered, but nothing is published yet."
  PENDING
  ACTIVE
  "Its records are left out for as long as it is."
  SUSPENDED
}
type OwnerServer {
  state: ServerState!
  "When the server last gave an answer to this gateway."
  lastAnswerAt: DateTime
  "Why the newest exchange failed, or what is wrong about a server that answers, with a code; null where nothing is."
  lastError: String
  "Until when the server is left alone because too many requests failed; null where it is not."
  pausedUntil: DateTime
  "Why what the owner adds to the graph is left out; null where it is in, or there is nothing."
  extensionProblem: String
}

enum ServerState {
  "Has not been asked yet."
  UNKNOWN
  UP
  DOWN
}
`;

const carried = ['OwnerKind', 'URL', 'DateTime'];

const contractTypes = parse(contractSdl, { noLocation: true }).definitions.filter(
  (definition) =>
    (definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION) &&
    carried.includes(definition.name.value),
);

/** The gateway's own subgraph: entry points by id, and who takes part. */
export const directorySdl: string = [federationLink, own, recordReferences, ...contractTypes.map(print)].join('\n');
