// Generated from gateway/ui/operations by "npm run generate". Do not edit.
import type { Operation } from '../ask/index.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The EU's access rights (http://publications.europa.eu/resource/authority/access-right). */
export type AccessRights =
  | 'PUBLIC'
  | 'RESTRICTED'
  | 'NON_PUBLIC'
  | 'SENSITIVE';

export type AgentKind =
  | 'PUBLIC_AUTHORITY'
  | 'MUNICIPAL_COMPANY'
  | 'COMPANY'
  | 'UNIVERSITY'
  | 'RESEARCH_INSTITUTE'
  | 'CIVIL_SOCIETY'
  | 'PERSON'
  | 'OTHER';

export type AreaKind =
  /** Stadtbezirk */
  | 'DISTRICT'
  /** Ortsteil */
  | 'LOCALITY'
  | 'OTHER';

/** The EU's planned availability (http://publications.europa.eu/resource/authority/planned-availability). */
export type Availability =
  | 'STABLE'
  | 'AVAILABLE'
  | 'EXPERIMENTAL'
  | 'TEMPORARY';

/** WGS 84, degrees. A box over the antimeridian is not needed and not allowed: west is less than or equal to east. */
export type BoundingBoxInput = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** The guidelines of the Smart City Charta (BBSR 2017). */
export type CharterPrinciple =
  | 'LIVEABLE'
  | 'DIVERSE_AND_OPEN'
  | 'PARTICIPATORY_AND_INCLUSIVE'
  | 'CLIMATE_NEUTRAL_AND_RESOURCE_EFFICIENT'
  | 'COMPETITIVE_AND_THRIVING'
  | 'OPEN_MINDED_AND_INNOVATIVE'
  | 'RESPONSIVE_AND_SENSITIVE'
  | 'SECURE_AND_LIBERATING';

export type ContactKind =
  | 'PERSON'
  | 'UNIT'
  | 'MAILBOX';

/** Both days belong to it; an end that is absent leaves it open. */
export type DateRangeInput = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

/** Both times belong to it; an end that is absent leaves it open. */
export type DateTimeRangeInput = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type EntryKind =
  | 'DATASET'
  | 'PROJECT'
  | 'CONTACT';

export type FacetField =
  | 'KIND'
  | 'OWNER'
  | 'PUBLISHER'
  | 'THEME'
  | 'KEYWORD'
  | 'FORMAT'
  | 'LICENCE'
  /** `true` or `false`: files and services under an open licence, or under another one. */
  | 'OPEN_LICENCE'
  | 'SERVICE_KIND'
  /** Years that are covered, those of the first publication where none are stated. */
  | 'YEAR'
  /** Names of places as records state them. */
  | 'PLACE'
  | 'VISIBILITY'
  | 'HIGH_VALUE_CATEGORY'
  | 'PROJECT_STATUS'
  | 'FUNDING_PROGRAMME';

/** The EU's frequencies (http://publications.europa.eu/resource/authority/frequency). */
export type Frequency =
  | 'TRIENNIAL'
  | 'BIENNIAL'
  | 'ANNUAL'
  | 'ANNUAL_2'
  | 'ANNUAL_3'
  | 'QUARTERLY'
  | 'BIMONTHLY'
  | 'MONTHLY'
  | 'MONTHLY_2'
  | 'MONTHLY_3'
  | 'BIWEEKLY'
  | 'WEEKLY'
  | 'WEEKLY_2'
  | 'WEEKLY_3'
  | 'DAILY'
  | 'DAILY_2'
  | 'HOURLY'
  | 'CONT'
  | 'UPDATE_CONT'
  | 'IRREG'
  | 'AS_NEEDED'
  | 'NOT_PLANNED'
  | 'NEVER'
  | 'UNKNOWN'
  | 'OTHER';

export type FundingStatus =
  | 'APPLIED'
  | 'GRANTED'
  | 'REJECTED';

/** Administrative levels of DCAT-AP.de (http://dcat-ap.de/def/politicalGeocoding/Level). */
export type GeocodingLevel =
  | 'INTERNATIONAL'
  | 'EUROPEAN'
  | 'FEDERAL'
  | 'STATE'
  | 'ADMINISTRATIVE_DISTRICT'
  | 'MUNICIPALITY'
  | 'DISTRICT';

export type HighlightedField =
  | 'TITLE'
  | 'KEYWORDS'
  | 'DESCRIPTION';

/** The categories of Implementing Regulation (EU) 2023/138. */
export type HighValueCategory =
  | 'GEOSPATIAL'
  | 'EARTH_OBSERVATION_AND_ENVIRONMENT'
  | 'METEOROLOGICAL'
  | 'STATISTICS'
  | 'COMPANIES_AND_COMPANY_OWNERSHIP'
  | 'MOBILITY';

export type InnovationField =
  | 'ENERGY'
  | 'MOBILITY'
  | 'WATER'
  | 'HEALTH'
  | 'ADMINISTRATION'
  | 'ENVIRONMENT'
  | 'CLIMATE'
  | 'PARTICIPATION'
  | 'EDUCATION'
  | 'CULTURE'
  | 'ECONOMY'
  | 'HOUSING'
  | 'SECURITY'
  | 'DATA_AND_INFRASTRUCTURE';

export type LabelLanguage =
  | 'DE'
  | 'EN';

/** WGS 84, degrees. */
export type NearInput = {
  readonly longitude: number;
  readonly latitude: number;
  /** Metres from the point in which a hit begins. Without it, the point does nothing but order by DISTANCE. */
  readonly radius?: number | null | undefined;
};

export type OwnerKind =
  | 'CITY'
  | 'MUNICIPAL_COMPANY'
  | 'IT_SERVICE_PROVIDER'
  | 'UNIVERSITY'
  | 'HEALTH_CARE'
  | 'COMPANY'
  | 'ASSOCIATION'
  | 'OTHER';

export type OwnerState =
  /** Registered, but nothing is published yet. */
  | 'PENDING'
  | 'ACTIVE'
  /** Its records are left out for as long as it is. */
  | 'SUSPENDED';

export type ParticipationKind =
  | 'INFORMATION'
  | 'CONSULTATION'
  | 'WORKSHOP'
  | 'SURVEY'
  | 'ONLINE_DIALOGUE'
  | 'CITIZENS_ASSEMBLY'
  | 'CO_CREATION'
  | 'VOTE';

export type ProjectStatus =
  | 'IDEA'
  | 'APPLIED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'STOPPED';

/** What hits must have. The values of a field are alternatives, the fields are combined; an empty list narrows nothing. */
export type SearchFilter = {
  /** Ids of records, at most 100: those of them that you may see, as the mirror has them. Ids of no record find nothing. */
  readonly ids?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<EntryKind> | null | undefined;
  /** Ids of owners. */
  readonly owners?: ReadonlyArray<string> | null | undefined;
  /** Names as records state them, as are the next one and funding programmes. */
  readonly publishers?: ReadonlyArray<string> | null | undefined;
  readonly keywords?: ReadonlyArray<string> | null | undefined;
  readonly themes?: ReadonlyArray<Theme> | null | undefined;
  /** Formats of files and kinds of services, in any usual spelling: `CSV`, `shp`, `WMS`. */
  readonly formats?: ReadonlyArray<string> | null | undefined;
  /** Codes of licences: `dl-by-de/2.0`. */
  readonly licences?: ReadonlyArray<string> | null | undefined;
  /** Whether there is a file or service under an open licence, or under another one. */
  readonly openLicence?: boolean | null | undefined;
  readonly serviceKinds?: ReadonlyArray<ServiceKind> | null | undefined;
  /** Years that are covered, those of the first publication where none are stated. */
  readonly years?: ReadonlyArray<number> | null | undefined;
  readonly visibilities?: ReadonlyArray<Visibility> | null | undefined;
  readonly highValueCategories?: ReadonlyArray<HighValueCategory> | null | undefined;
  readonly projectStatuses?: ReadonlyArray<ProjectStatus> | null | undefined;
  readonly fundingProgrammes?: ReadonlyArray<string> | null | undefined;
  /**
   * Names of districts and other places. A record is found where it has the name's words or, if the catalogue knows the
   * place's area, where it touches that.
   */
  readonly places?: ReadonlyArray<string> | null | undefined;
  /** The box that hits must touch. */
  readonly bbox?: BoundingBoxInput | null | undefined;
  /** The area, line or point that hits must touch, of at most 2,000 positions. */
  readonly intersects?: { readonly type: string } | null | undefined;
  /** The point that hits are near to. */
  readonly near?: NearInput | null | undefined;
  /** What hits cover must overlap this. */
  readonly period?: DateRangeInput | null | undefined;
  /** First publication. */
  readonly issued?: DateRangeInput | null | undefined;
  /** Last change of the record. */
  readonly modified?: DateTimeRangeInput | null | undefined;
};

/** How the words of a query were met. */
export type SearchMatching =
  /** Every hit has all words, or touches the area of a place that they name. */
  | 'ALL'
  /**
   * No record has all words: those that nothing was found for were met by the parts of a compound, wherever they stand, or
   * read as `didYouMean` has them.
   */
  | 'FUZZY'
  /** No record has all words: the hits have most of them, at least half. */
  | 'MOST';

export type SearchOrder =
  /**
   * What fits best first: title before keywords before description, the word itself before other inflections, compounds
   * and synonyms, and what lies in the box or area that was asked for before what reaches beyond it. Where neither words
   * nor a place are given, the newest first.
   */
  | 'RELEVANCE'
  /** The newest first. */
  | 'MODIFIED'
  /** By the title's letters, ä as a (DIN 5007-1). */
  | 'TITLE'
  /** What lies wholly near to `filter.near` first: by the farthest corner of its box. */
  | 'DISTANCE';

export type ServerState =
  /** Has not been asked yet. */
  | 'UNKNOWN'
  | 'UP'
  | 'DOWN';

export type ServiceKind =
  | 'WMS'
  | 'WMTS'
  | 'WFS'
  | 'WCS'
  | 'OGC_API'
  | 'SENSORTHINGS'
  | 'GRAPHQL'
  | 'REST'
  | 'OPARL'
  | 'OTHER';

export type SuggestionKind =
  | 'RECORD'
  | 'THEME'
  | 'PLACE'
  | 'OWNER';

/** The EU's data themes (http://publications.europa.eu/resource/authority/data-theme). */
export type Theme =
  | 'AGRI'
  | 'ECON'
  | 'EDUC'
  | 'ENER'
  | 'ENVI'
  | 'GOVE'
  | 'HEAL'
  | 'INTR'
  | 'JUST'
  | 'REGI'
  | 'SOCI'
  | 'TECH'
  | 'TRAN';

/** Who may see a record. */
export type Visibility =
  /** Everybody. */
  | 'PUBLIC'
  /** Signed-in staff of the city and its companies, and the owner's own people. */
  | 'INTERNAL'
  /** The owner's own people, and those of the owners in `audience`. */
  | 'RESTRICTED';

export type AreasQueryVariables = Exact<{ [key: string]: never; }>;


export type AreasQuery = { readonly areas: ReadonlyArray<{ readonly kind: AreaKind, readonly name: string, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } }> | null };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { readonly record: { readonly __typename: 'Contact', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly keywords: ReadonlyArray<string>, readonly modified: string, readonly visibility: Visibility, readonly audience: ReadonlyArray<string>, readonly kind: ContactKind, readonly name: string, readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly website: string | null, readonly responsibilities: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string }, readonly organisation: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly locality: string | null, readonly country: string | null } | null, readonly secondments: ReadonlyArray<{ readonly share: number | null, readonly since: string | null, readonly until: string | null, readonly agreement: string | null, readonly authority: string, readonly sender: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly receiver: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null } }>, readonly deputies: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly datasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly projects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null } | null };

export type ContactRecordFragment = { readonly __typename: 'Contact', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly keywords: ReadonlyArray<string>, readonly modified: string, readonly visibility: Visibility, readonly audience: ReadonlyArray<string>, readonly kind: ContactKind, readonly name: string, readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly website: string | null, readonly responsibilities: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string }, readonly organisation: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly locality: string | null, readonly country: string | null } | null, readonly secondments: ReadonlyArray<{ readonly share: number | null, readonly since: string | null, readonly until: string | null, readonly agreement: string | null, readonly authority: string, readonly sender: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly receiver: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null } }>, readonly deputies: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly datasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly projects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null };

export type DatasetQueryVariables = Exact<{
  id: string;
}>;


export type DatasetQuery = { readonly record: { readonly __typename: 'Dataset', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly keywords: ReadonlyArray<string>, readonly themes: ReadonlyArray<Theme>, readonly issued: string | null, readonly modified: string, readonly visibility: Visibility, readonly audience: ReadonlyArray<string>, readonly frequency: Frequency | null, readonly languages: ReadonlyArray<string>, readonly accessRights: AccessRights | null, readonly highValueCategories: ReadonlyArray<HighValueCategory>, readonly legalBasis: ReadonlyArray<string>, readonly conformsTo: ReadonlyArray<string>, readonly landingPage: string | null, readonly documentation: ReadonlyArray<string>, readonly version: string | null, readonly provenance: string | null, readonly owner: { readonly id: string, readonly name: string }, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string | null }>, readonly publisher: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly creators: ReadonlyArray<{ readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }>, readonly contacts: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null>, readonly spatial: { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly geometry: { readonly type: string } | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null, readonly temporal: { readonly start: string | null, readonly end: string | null } | null, readonly distributions: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly description: string | null, readonly accessUrl: string, readonly downloadUrl: string | null, readonly format: string | null, readonly mediaType: string | null, readonly attribution: string | null, readonly byteSize: number | null, readonly availability: Availability | null, readonly modified: string | null, readonly conformsTo: ReadonlyArray<string>, readonly licence: { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean } | null, readonly checksum: { readonly algorithm: string, readonly value: string } | null }>, readonly services: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: ServiceKind, readonly endpointUrl: string, readonly endpointDescription: string | null, readonly layers: ReadonlyArray<string>, readonly licence: { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean } | null }>, readonly quality: { readonly score: number, readonly missing: ReadonlyArray<string> } | null, readonly projects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly relatedDatasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null } | null };

export type DatasetRecordFragment = { readonly __typename: 'Dataset', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly keywords: ReadonlyArray<string>, readonly themes: ReadonlyArray<Theme>, readonly issued: string | null, readonly modified: string, readonly visibility: Visibility, readonly audience: ReadonlyArray<string>, readonly frequency: Frequency | null, readonly languages: ReadonlyArray<string>, readonly accessRights: AccessRights | null, readonly highValueCategories: ReadonlyArray<HighValueCategory>, readonly legalBasis: ReadonlyArray<string>, readonly conformsTo: ReadonlyArray<string>, readonly landingPage: string | null, readonly documentation: ReadonlyArray<string>, readonly version: string | null, readonly provenance: string | null, readonly owner: { readonly id: string, readonly name: string }, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string | null }>, readonly publisher: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly creators: ReadonlyArray<{ readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }>, readonly contacts: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null>, readonly spatial: { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly geometry: { readonly type: string } | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null, readonly temporal: { readonly start: string | null, readonly end: string | null } | null, readonly distributions: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly description: string | null, readonly accessUrl: string, readonly downloadUrl: string | null, readonly format: string | null, readonly mediaType: string | null, readonly attribution: string | null, readonly byteSize: number | null, readonly availability: Availability | null, readonly modified: string | null, readonly conformsTo: ReadonlyArray<string>, readonly licence: { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean } | null, readonly checksum: { readonly algorithm: string, readonly value: string } | null }>, readonly services: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: ServiceKind, readonly endpointUrl: string, readonly endpointDescription: string | null, readonly layers: ReadonlyArray<string>, readonly licence: { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean } | null }>, readonly quality: { readonly score: number, readonly missing: ReadonlyArray<string> } | null, readonly projects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly relatedDatasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null };

export type DeletedQueryVariables = Exact<{
  id: string;
}>;


export type DeletedQuery = { readonly deletedEntry: { readonly deletedAt: string } | null };

export type FeedQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: SearchFilter | null | undefined;
}>;


export type FeedQuery = { readonly search: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly name: string } }
        | { readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly name: string } }
        | { readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly name: string } }
       }> } | null };

export type SitemapQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapQuery = { readonly search: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node:
        | { readonly uri: string, readonly modified: string }
        | { readonly uri: string, readonly modified: string }
        | { readonly uri: string, readonly modified: string }
       }> } | null };

export type HitFragment = { readonly highlights: ReadonlyArray<{ readonly field: HighlightedField, readonly parts: ReadonlyArray<{ readonly text: string, readonly isMatch: boolean }> }>, readonly node:
    | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
    | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string }, readonly spatial: { readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null }
    | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string }, readonly spatial: { readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null }
   };

type HitPlace_Contact_Fragment = { readonly id: string, readonly title: string };

type HitPlace_Dataset_Fragment = { readonly id: string, readonly title: string, readonly spatial: { readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null };

type HitPlace_Project_Fragment = { readonly id: string, readonly title: string, readonly spatial: { readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null };

export type HitPlaceFragment =
  | HitPlace_Contact_Fragment
  | HitPlace_Dataset_Fragment
  | HitPlace_Project_Fragment
;

type HitRecord_Contact_Fragment = { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } };

type HitRecord_Dataset_Fragment = { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } };

type HitRecord_Project_Fragment = { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } };

export type HitRecordFragment =
  | HitRecord_Contact_Fragment
  | HitRecord_Dataset_Fragment
  | HitRecord_Project_Fragment
;

export type OwnersQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnersQuery = { readonly owners: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OwnerKind, readonly website: string | null, readonly state: OwnerState | null, readonly suspensionReason: string | null, readonly address: string | null, readonly availability: number | null, readonly contact: { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null, readonly records: { readonly datasets: number, readonly projects: number, readonly contacts: number } | null, readonly mirror: { readonly followedAt: string | null, readonly lagSeconds: number | null, readonly lastError: string | null } | null, readonly server: { readonly state: ServerState, readonly lastAnswerAt: string | null, readonly lastError: string | null } | null }> };

export type OwnerRecordsQueryVariables = Exact<{
  owner: string;
}>;


export type OwnerRecordsQuery = { readonly search: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
       }> } | null };

export type OwnerNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnerNamesQuery = { readonly owners: ReadonlyArray<{ readonly id: string, readonly name: string, readonly state: OwnerState | null }> };

export type ProjectQueryVariables = Exact<{
  id: string;
}>;


export type ProjectQuery = { readonly record: { readonly __typename: 'Project', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly keywords: ReadonlyArray<string>, readonly modified: string, readonly visibility: Visibility, readonly audience: ReadonlyArray<string>, readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly fields: ReadonlyArray<InnovationField>, readonly charterPrinciples: ReadonlyArray<CharterPrinciple>, readonly website: string | null, readonly owner: { readonly id: string, readonly name: string }, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string | null }>, readonly goals: ReadonlyArray<{ readonly code: string, readonly title: string, readonly strategy: string }>, readonly lead: { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null, readonly contacts: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null>, readonly partners: ReadonlyArray<{ readonly role: string | null, readonly organisation: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null } }>, readonly funding: ReadonlyArray<{ readonly programme: string, readonly funder: string, readonly status: FundingStatus, readonly start: string | null, readonly end: string | null, readonly reference: string | null, readonly amount: { readonly amount: number, readonly currency: string } | null }>, readonly budget: { readonly amount: number, readonly currency: string } | null, readonly assessment: { readonly opportunities: ReadonlyArray<{ readonly title: string, readonly description: string | null, readonly influence: string | null }>, readonly risks: ReadonlyArray<{ readonly title: string, readonly description: string | null, readonly influence: string | null }> } | null, readonly participation: ReadonlyArray<{ readonly title: string, readonly kind: ParticipationKind, readonly start: string | null, readonly end: string | null, readonly url: string | null, readonly result: string | null }>, readonly spatial: { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly geometry: { readonly type: string } | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null, readonly datasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly relatedProjects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null } | null };

export type ProjectRecordFragment = { readonly __typename: 'Project', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly keywords: ReadonlyArray<string>, readonly modified: string, readonly visibility: Visibility, readonly audience: ReadonlyArray<string>, readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly fields: ReadonlyArray<InnovationField>, readonly charterPrinciples: ReadonlyArray<CharterPrinciple>, readonly website: string | null, readonly owner: { readonly id: string, readonly name: string }, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string | null }>, readonly goals: ReadonlyArray<{ readonly code: string, readonly title: string, readonly strategy: string }>, readonly lead: { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null, readonly contacts: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null>, readonly partners: ReadonlyArray<{ readonly role: string | null, readonly organisation: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null } }>, readonly funding: ReadonlyArray<{ readonly programme: string, readonly funder: string, readonly status: FundingStatus, readonly start: string | null, readonly end: string | null, readonly reference: string | null, readonly amount: { readonly amount: number, readonly currency: string } | null }>, readonly budget: { readonly amount: number, readonly currency: string } | null, readonly assessment: { readonly opportunities: ReadonlyArray<{ readonly title: string, readonly description: string | null, readonly influence: string | null }>, readonly risks: ReadonlyArray<{ readonly title: string, readonly description: string | null, readonly influence: string | null }> } | null, readonly participation: ReadonlyArray<{ readonly title: string, readonly kind: ParticipationKind, readonly start: string | null, readonly end: string | null, readonly url: string | null, readonly result: string | null }>, readonly spatial: { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly geometry: { readonly type: string } | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null, readonly datasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly relatedProjects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null };

export type SearchQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: SearchFilter | null | undefined;
  orderBy: SearchOrder;
  first: number;
  after?: string | null | undefined;
  facets: ReadonlyArray<FacetField> | FacetField;
  language: LabelLanguage;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly matching: SearchMatching, readonly didYouMean: string | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly highlights: ReadonlyArray<{ readonly field: HighlightedField, readonly parts: ReadonlyArray<{ readonly text: string, readonly isMatch: boolean }> }>, readonly node:
        | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string }, readonly spatial: { readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string }, readonly spatial: { readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null }
       }> } | null, readonly owners: ReadonlyArray<{ readonly id: string, readonly name: string, readonly server: { readonly state: ServerState } | null }> };

type RecordLink_Contact_Fragment = { readonly __typename: 'Contact', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } };

type RecordLink_Dataset_Fragment = { readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } };

type RecordLink_Project_Fragment = { readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } };

export type RecordLinkFragment =
  | RecordLink_Contact_Fragment
  | RecordLink_Dataset_Fragment
  | RecordLink_Project_Fragment
;

export type ContactLinkFragment = { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } };

export type AgentNameFragment = { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null };

export type CoverageFragment = { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly geometry: { readonly type: string } | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null };

export type LicenceNameFragment = { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean };

export type StartQueryVariables = Exact<{
  language: LabelLanguage;
  contact: string;
}>;


export type StartQuery = { readonly all: { readonly totalCount: number, readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> } | null, readonly latest: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
       }> } | null, readonly running: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
       }> } | null, readonly contact: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
       }> } | null };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { readonly suggest: ReadonlyArray<{ readonly kind: SuggestionKind, readonly label: string, readonly value: string, readonly node:
      | { readonly __typename: 'Contact' }
      | { readonly __typename: 'Dataset' }
      | { readonly __typename: 'Project' }
     | null }> | null };

export const AreasDocument: Operation<AreasQuery, AreasQueryVariables> = `query Areas {
  areas {
    kind
    name
    bbox {
      west
      south
      east
      north
    }
  }
}`;

export const ContactDocument: Operation<ContactQuery, ContactQueryVariables> = `query Contact($id: ID!) {
  record: contact(id: $id) {
    ...ContactRecord
  }
}

fragment ContactRecord on Contact {
  __typename
  id
  uri
  owner {
    id
    name
  }
  title
  summary
  keywords
  modified
  visibility
  audience
  kind
  name
  role
  organisation {
    ...AgentName
  }
  unit
  email
  phone
  website
  address {
    street
    postalCode
    locality
    country
  }
  responsibilities
  secondments {
    sender {
      ...AgentName
    }
    receiver {
      ...AgentName
    }
    share
    since
    until
    agreement
    authority
  }
  deputies {
    ...ContactLink
  }
  datasets {
    ...RecordLink
  }
  projects {
    ...RecordLink
  }
}

fragment RecordLink on Entry {
  __typename
  id
  title
  owner {
    id
    name
  }
}

fragment ContactLink on Contact {
  ...RecordLink
  role
  unit
  email
  phone
}

fragment AgentName on Agent {
  name
  kind
  website
  email
}`;

export const DatasetDocument: Operation<DatasetQuery, DatasetQueryVariables> = `query Dataset($id: ID!) {
  record: dataset(id: $id) {
    ...DatasetRecord
  }
}

fragment DatasetRecord on Dataset {
  __typename
  id
  uri
  owner {
    id
    name
  }
  title
  summary
  description
  translations {
    language
    title
    description
  }
  keywords
  themes
  publisher {
    ...AgentName
  }
  creators {
    ...AgentName
  }
  contacts {
    ...ContactLink
  }
  issued
  modified
  visibility
  audience
  frequency
  spatial {
    ...Coverage
  }
  temporal {
    start
    end
  }
  languages
  accessRights
  highValueCategories
  legalBasis
  conformsTo
  landingPage
  documentation
  version
  provenance
  distributions {
    id
    title
    description
    accessUrl
    downloadUrl
    format
    mediaType
    licence {
      ...LicenceName
    }
    attribution
    byteSize
    checksum {
      algorithm
      value
    }
    availability
    modified
    conformsTo
  }
  services {
    id
    title
    kind
    endpointUrl
    endpointDescription
    licence {
      ...LicenceName
    }
    layers
  }
  quality {
    score
    missing
  }
  projects {
    ...RecordLink
  }
  relatedDatasets {
    ...RecordLink
  }
}

fragment RecordLink on Entry {
  __typename
  id
  title
  owner {
    id
    name
  }
}

fragment ContactLink on Contact {
  ...RecordLink
  role
  unit
  email
  phone
}

fragment AgentName on Agent {
  name
  kind
  website
  email
}

fragment Coverage on SpatialCoverage {
  places
  geocodingLevel
  geocodingKey
  bbox {
    west
    south
    east
    north
  }
  geometry
}

fragment LicenceName on Licence {
  code
  uri
  title
  open
}`;

export const DeletedDocument: Operation<DeletedQuery, DeletedQueryVariables> = `query Deleted($id: ID!) {
  deletedEntry(id: $id) {
    deletedAt
  }
}`;

export const FeedDocument: Operation<FeedQuery, FeedQueryVariables> = `query Feed($query: String, $filter: SearchFilter) {
  search(query: $query, filter: $filter, orderBy: MODIFIED, first: 50) {
    edges {
      node {
        id
        uri
        title
        summary
        modified
        owner {
          name
        }
      }
    }
  }
}`;

export const SitemapDocument: Operation<SitemapQuery, SitemapQueryVariables> = `query Sitemap($after: String) {
  search(orderBy: MODIFIED, first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        uri
        modified
      }
    }
  }
}`;

export const OwnersDocument: Operation<OwnersQuery, OwnersQueryVariables> = `query Owners {
  owners {
    id
    name
    kind
    website
    contact {
      ...ContactLink
    }
    records {
      datasets
      projects
      contacts
    }
    state
    suspensionReason
    address
    availability
    mirror {
      followedAt
      lagSeconds
      lastError
    }
    server {
      state
      lastAnswerAt
      lastError
    }
  }
}

fragment RecordLink on Entry {
  __typename
  id
  title
  owner {
    id
    name
  }
}

fragment ContactLink on Contact {
  ...RecordLink
  role
  unit
  email
  phone
}`;

export const OwnerRecordsDocument: Operation<OwnerRecordsQuery, OwnerRecordsQueryVariables> = `query OwnerRecords($owner: ID!) {
  search(filter: {owners: [$owner]}, orderBy: MODIFIED, first: 8) {
    edges {
      node {
        ...HitRecord
      }
    }
  }
}

fragment HitRecord on Entry {
  __typename
  id
  title
  summary
  modified
  owner {
    id
    name
  }
  ... on Dataset {
    issued
    distributions {
      format
      licence {
        code
        title
        open
      }
    }
    services {
      kind
      licence {
        code
        title
        open
      }
    }
  }
  ... on Project {
    status
    start
    end
  }
  ... on Contact {
    role
    unit
    email
    phone
  }
}`;

export const OwnerNamesDocument: Operation<OwnerNamesQuery, OwnerNamesQueryVariables> = `query OwnerNames {
  owners {
    id
    name
    state
  }
}`;

export const ProjectDocument: Operation<ProjectQuery, ProjectQueryVariables> = `query Project($id: ID!) {
  record: project(id: $id) {
    ...ProjectRecord
  }
}

fragment ProjectRecord on Project {
  __typename
  id
  uri
  owner {
    id
    name
  }
  title
  summary
  description
  translations {
    language
    title
    description
  }
  keywords
  modified
  visibility
  audience
  status
  start
  end
  fields
  goals {
    code
    title
    strategy
  }
  charterPrinciples
  lead {
    ...ContactLink
  }
  contacts {
    ...ContactLink
  }
  partners {
    organisation {
      ...AgentName
    }
    role
  }
  funding {
    programme
    funder
    status
    amount {
      amount
      currency
    }
    start
    end
    reference
  }
  budget {
    amount
    currency
  }
  assessment {
    opportunities {
      title
      description
      influence
    }
    risks {
      title
      description
      influence
    }
  }
  participation {
    title
    kind
    start
    end
    url
    result
  }
  spatial {
    ...Coverage
  }
  website
  datasets {
    ...RecordLink
  }
  relatedProjects {
    ...RecordLink
  }
}

fragment RecordLink on Entry {
  __typename
  id
  title
  owner {
    id
    name
  }
}

fragment ContactLink on Contact {
  ...RecordLink
  role
  unit
  email
  phone
}

fragment AgentName on Agent {
  name
  kind
  website
  email
}

fragment Coverage on SpatialCoverage {
  places
  geocodingLevel
  geocodingKey
  bbox {
    west
    south
    east
    north
  }
  geometry
}`;

export const SearchDocument: Operation<SearchQuery, SearchQueryVariables> = `query Search($query: String, $filter: SearchFilter, $orderBy: SearchOrder!, $first: Int!, $after: String, $facets: [FacetField!]!, $language: LabelLanguage!) {
  search(
    query: $query
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    totalCountIsExact
    matching
    didYouMean
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(fields: $facets, limit: 100) {
      field
      values {
        value
        label(language: $language)
        count
      }
    }
    edges {
      ...Hit
    }
  }
  owners {
    id
    name
    server {
      state
    }
  }
}

fragment Hit on SearchEdge {
  highlights {
    field
    parts {
      text
      isMatch
    }
  }
  node {
    ...HitRecord
    ...HitPlace
  }
}

fragment HitPlace on Entry {
  id
  title
  ... on Dataset {
    spatial {
      bbox {
        west
        south
        east
        north
      }
    }
  }
  ... on Project {
    spatial {
      bbox {
        west
        south
        east
        north
      }
    }
  }
}

fragment HitRecord on Entry {
  __typename
  id
  title
  summary
  modified
  owner {
    id
    name
  }
  ... on Dataset {
    issued
    distributions {
      format
      licence {
        code
        title
        open
      }
    }
    services {
      kind
      licence {
        code
        title
        open
      }
    }
  }
  ... on Project {
    status
    start
    end
  }
  ... on Contact {
    role
    unit
    email
    phone
  }
}`;

export const StartDocument: Operation<StartQuery, StartQueryVariables> = `query Start($language: LabelLanguage!, $contact: String!) {
  all: search(first: 1) {
    totalCount
    facets(fields: [KIND, THEME], limit: 20) {
      field
      values {
        value
        label(language: $language)
        count
      }
    }
  }
  latest: search(orderBy: MODIFIED, filter: {kinds: [DATASET]}, first: 5) {
    edges {
      node {
        ...HitRecord
      }
    }
  }
  running: search(
    orderBy: MODIFIED
    filter: {kinds: [PROJECT], projectStatuses: [RUNNING]}
    first: 5
  ) {
    edges {
      node {
        ...HitRecord
      }
    }
  }
  contact: search(query: $contact, filter: {kinds: [CONTACT]}, first: 1) {
    edges {
      node {
        ...HitRecord
      }
    }
  }
}

fragment HitRecord on Entry {
  __typename
  id
  title
  summary
  modified
  owner {
    id
    name
  }
  ... on Dataset {
    issued
    distributions {
      format
      licence {
        code
        title
        open
      }
    }
    services {
      kind
      licence {
        code
        title
        open
      }
    }
  }
  ... on Project {
    status
    start
    end
  }
  ... on Contact {
    role
    unit
    email
    phone
  }
}`;

export const SuggestDocument: Operation<SuggestQuery, SuggestQueryVariables> = `query Suggest($text: String!) {
  suggest(text: $text, first: 8) {
    kind
    label
    value
    node {
      __typename
    }
  }
}`;
