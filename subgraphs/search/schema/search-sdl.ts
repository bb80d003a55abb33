import { mirrorSdl } from '../../../catalogue-schema/index.ts';

const query = `
type Query {
  """
  Searches the copies of all owners' records. Every word of \`query\` must occur, in whatever inflection, as a part of a
  compound, or in a synonym; without words everything is found. A query that holds no word to search for, only
  punctuation or words like "der", finds nothing. Where nothing has all words, \`matching\` says how they were widened.
  Words that name a place whose area the catalogue knows are also met by what touches that.

  In \`query\`, \`"words in quotes"\` stand together as they are, \`-word\` must not occur, \`titel:word\`,
  \`schlagwort:word\` and \`beschreibung:word\` must occur there, and \`format:csv\`, \`art:projekte\`, \`thema:verkehr\`,
  \`anbieter:stadt\`, \`lizenz:cc-by/4.0\`, \`jahr:2024\` and \`status:laufend\` narrow as the filter does.
  """
  search(
    "At most 1000 characters and 32 different words."
    query: String
    filter: SearchFilter
    orderBy: SearchOrder! = RELEVANCE
    "1 to 100"
    first: Int! = 20
    "The cursor of the last hit so far."
    after: String
  ): SearchConnection
  """
  What a text that is being typed may become. Capitals and umlauts make no difference.
  """
  suggest(
    "At most 1000 characters."
    text: String!
    "1 to 100"
    first: Int! = 10
  ): [Suggestion!]
  """
  A record that its owner has deleted, as an answer for whoever follows an old address. Null where there is still such a
  record, where there never was one, and where you could not see it before it was deleted; also where search never saw
  it. Whether a record is there is for its owner to say: ask \`node(id)\` first.
  """
  deletedEntry(id: ID!): DeletedEntry
  """
  The parts of the city that \`filter.places\` knows by their area, as whoever runs the catalogue imported them: by kind,
  then by name. None where nothing was imported.
  """
  areas: [Area!]
}

type Area {
  kind: AreaKind!
  "The text for \`filter.places\`."
  name: String!
  bbox: BoundingBox!
}

enum AreaKind {
  "Stadtbezirk"
  DISTRICT
  "Ortsteil"
  LOCALITY
  OTHER
}

"What hits must have. The values of a field are alternatives, the fields are combined; an empty list narrows nothing."
input SearchFilter {
  "Ids of records, at most 100: those of them that you may see, as the mirror has them. Ids of no record find nothing."
  ids: [ID!]
  kinds: [EntryKind!]
  "Ids of owners."
  owners: [ID!]
  "Names as records state them, as are the next one and funding programmes."
  publishers: [String!]
  keywords: [String!]
  themes: [Theme!]
  "Formats of files and kinds of services, in any usual spelling: \`CSV\`, \`shp\`, \`WMS\`."
  formats: [String!]
  "Codes of licences: \`dl-by-de/2.0\`."
  licences: [String!]
  "Whether there is a file or service under an open licence, or under another one."
  openLicence: Boolean
  serviceKinds: [ServiceKind!]
  "Years that are covered, those of the first publication where none are stated."
  years: [Int!]
  visibilities: [Visibility!]
  highValueCategories: [HighValueCategory!]
  projectStatuses: [ProjectStatus!]
  fundingProgrammes: [String!]
  """
  Names of districts and other places. A record is found where it has the name's words or, if the catalogue knows the
  place's area, where it touches that.
  """
  places: [String!]
  "The box that hits must touch."
  bbox: BoundingBoxInput
  "The area, line or point that hits must touch, of at most 2,000 positions."
  intersects: GeoJSON
  "The point that hits are near to."
  near: NearInput
  "What hits cover must overlap this."
  period: DateRangeInput
  "First publication."
  issued: DateRangeInput
  "Last change of the record."
  modified: DateTimeRangeInput
}

"WGS 84, degrees; west is less than or equal to east."
input BoundingBoxInput {
  west: Float!
  south: Float!
  east: Float!
  north: Float!
}

"WGS 84, degrees."
input NearInput {
  longitude: Float!
  latitude: Float!
  "Metres from the point in which a hit begins. Without it, the point does nothing but order by DISTANCE."
  radius: Float
}

"Both days belong to it; an end that is absent leaves it open."
input DateRangeInput {
  from: Date
  to: Date
}

"Both times belong to it; an end that is absent leaves it open."
input DateTimeRangeInput {
  from: DateTime
  to: DateTime
}

enum SearchOrder {
  """
  What fits best first: title before keywords before description, the word itself before other inflections, compounds
  and synonyms, and what lies in the box or area that was asked for before what reaches beyond it. Where neither words
  nor a place are given, the newest first.
  """
  RELEVANCE
  "The newest first."
  MODIFIED
  "By the title's letters, ä as a (DIN 5007-1)."
  TITLE
  "What lies wholly near to \`filter.near\` first: by the farthest corner of its box."
  DISTANCE
}

"How the words of a query were met."
enum SearchMatching {
  "Every hit has all words, or touches the area of a place that they name."
  ALL
  """
  No record has all words: those that nothing was found for were met by the parts of a compound, wherever they stand, or
  read as \`didYouMean\` has them.
  """
  FUZZY
  "No record has all words: the hits have most of them, at least half."
  MOST
}

type SearchConnection {
  edges: [SearchEdge!]!
  pageInfo: PageInfo!
  "How many records are found, whatever the page."
  totalCount: Int!
  """
  False where more than 20,000 records had the words of a phrase, of which only the best were read, or where so many
  reached an area that the last ones were compared with it by their boxes.
  """
  totalCountIsExact: Boolean!
  matching: SearchMatching!
  "The query with words that occur in place of those that do not, or null."
  didYouMean: String
  """
  How many hits have which value, the most frequent first; all fields where none is named. A field is counted without
  regard to the filter's values of that field, so that one sees what a further value would add. \`limit\`: values of a
  field, 1 to 100.
  """
  facets(fields: [FacetField!], limit: Int! = 20): [Facet!]!
}

type SearchEdge {
  cursor: String!
  node: Entry!
  """
  How well the hit fits the words and the place, only to be compared within one answer. Null where neither was given and
  in other orders than RELEVANCE.
  """
  score: Float
  "When its owner was asked for the copy that is shown."
  indexedAt: DateTime!
  "Where the words were found, for the fields in which they were."
  highlights: [Highlight!]!
}

"The text of a field, or an excerpt of it, in pieces. It is text, never markup."
type Highlight {
  field: HighlightedField!
  parts: [TextPart!]!
}

enum HighlightedField {
  TITLE
  KEYWORDS
  DESCRIPTION
}

type TextPart {
  text: String!
  "Whether it is a word that was found."
  isMatch: Boolean!
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
  PUBLISHER
  THEME
  KEYWORD
  FORMAT
  LICENCE
  "\`true\` or \`false\`: files and services under an open licence, or under another one."
  OPEN_LICENCE
  SERVICE_KIND
  "Years that are covered, those of the first publication where none are stated."
  YEAR
  "Names of places as records state them."
  PLACE
  VISIBILITY
  HIGH_VALUE_CATEGORY
  PROJECT_STATUS
  FUNDING_PROGRAMME
}

type Facet {
  field: FacetField!
  values: [FacetValue!]!
}

type FacetValue {
  "What the filter takes."
  value: String!
  "What people read."
  label(language: LabelLanguage! = DE): String!
  count: Int!
}

enum LabelLanguage {
  DE
  EN
}

type Suggestion {
  kind: SuggestionKind!
  "What people read."
  label: String!
  "The id of the record or owner, the code of the theme, or the name of the place."
  value: String!
  "The record, where it is one."
  node: Entry
}

type DeletedEntry {
  id: ID!
  "When its owner deleted it or, where the owner does not say, when search noticed."
  deletedAt: DateTime!
}

enum SuggestionKind {
  RECORD
  THEME
  PLACE
  OWNER
}
`;

/** The subgraph `search`: the whole contract answered from the mirror, reachable from the field `search` alone. */
export function searchSdl(): string {
  return mirrorSdl(query);
}
