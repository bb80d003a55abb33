import { mirrorSdl } from '../../../catalogue-schema/index.ts';

const query = `
type Query {
  """
  Searches the copies of all owners' records. Every word of \`query\` must occur, in whatever inflection; without words
  everything is found. A query that holds no word to search for, only punctuation or words like "der", finds nothing.
  """
  search(
    "At most 1000 characters."
    query: String
    filter: SearchFilter
    orderBy: SearchOrder! = RELEVANCE
    "1 to 100"
    first: Int! = 20
    "The cursor of the last hit so far."
    after: String
  ): SearchConnection
}

"What hits must have. The values of a field are alternatives, the fields are combined; an empty list narrows nothing."
input SearchFilter {
  kinds: [EntryKind!]
  "Ids of owners."
  owners: [ID!]
  themes: [Theme!]
  "Formats of files and kinds of services, in any usual spelling: \`CSV\`, \`shp\`, \`WMS\`."
  formats: [String!]
  "Codes of licences: \`dl-by-de/2.0\`."
  licences: [String!]
  "The box that hits must touch."
  bbox: BoundingBoxInput
}

"WGS 84, degrees; west is less than or equal to east."
input BoundingBoxInput {
  west: Float!
  south: Float!
  east: Float!
  north: Float!
}

enum SearchOrder {
  "What fits the words best first: title before keywords before description. Without words, the newest first."
  RELEVANCE
  "The newest first."
  MODIFIED
  "By the title's letters, ä as a (DIN 5007-1)."
  TITLE
}

type SearchConnection {
  edges: [SearchEdge!]!
  pageInfo: PageInfo!
  "How many records are found, whatever the page."
  totalCount: Int!
  """
  How many hits have which value, the most frequent first. A field is counted without regard to the filter's values of
  that field, so that one sees what a further value would add. \`limit\`: values of a field, 1 to 100.
  """
  facets(fields: [FacetField!]! = [KIND, OWNER, THEME, FORMAT, LICENCE], limit: Int! = 20): [Facet!]!
}

type SearchEdge {
  cursor: String!
  node: Entry!
  "How well the hit fits the words, only to be compared within one answer. Null in other orders than RELEVANCE."
  score: Float
  "When the copy that is shown was written."
  indexedAt: DateTime!
}

type PageInfo {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

enum FacetField {
  KIND
  OWNER
  THEME
  FORMAT
  LICENCE
}

type Facet {
  field: FacetField!
  values: [FacetValue!]!
}

type FacetValue {
  "What the filter takes."
  value: String!
  "What people read, in German."
  label: String!
  count: Int!
}
`;

/** The subgraph `search`: the whole contract answered from the mirror, reachable from the field `search` alone. */
export function searchSdl(): string {
  return mirrorSdl(query);
}
