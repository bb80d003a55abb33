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
  "What an owner's people may do for others, and others' people for it. For its admins."
  secondmentGrants(owner: ID!): [SecondmentGrant!]
}

type Mutation {
  """
  Lets somebody who is employed by sender edit the records of receiver, where they work on loan. For admins of the
  sender. It counts where the receiver, too, gives them the role. Granting it again changes until.
  """
  grantSecondment(subject: String!, sender: ID!, receiver: ID!, until: Date): SecondmentGrant
  "Ends it at once, and answers what there was. Null where there was none."
  revokeSecondment(subject: String!, sender: ID!, receiver: ID!): SecondmentGrant
}

"That an owner lets somebody of its own edit the records of another owner."
type SecondmentGrant {
  "The person, as Viewer.subject has it."
  subject: String!
  "The owner that employs them. It keeps the authority."
  sender: Owner
  "The owner that they work for."
  receiver: Owner
  "The last day, by UTC; null where it goes on."
  until: Date
  grantedAt: DateTime!
  "The admin who granted it, as Viewer.subject has it."
  grantedBy: String!
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
  "Where the owner's people edit its records, if that is not here."
  editUrl: URL
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

const carried = ['OwnerKind', 'URL', 'Date', 'DateTime'];

const contractTypes = parse(contractSdl, { noLocation: true }).definitions.filter(
  (definition) =>
    (definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION) &&
    carried.includes(definition.name.value),
);

/** The gateway's own subgraph: entry points by id, and who takes part. */
export const directorySdl: string = [federationLink, own, recordReferences, ...contractTypes.map(print)].join('\n');
