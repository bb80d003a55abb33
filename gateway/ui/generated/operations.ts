// Generated from gateway/ui/operations by "npm run generate". Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** The EU's planned availability (http://publications.europa.eu/resource/authority/planned-availability). */
export type Availability =
  | 'STABLE'
  | 'AVAILABLE'
  | 'EXPERIMENTAL'
  | 'TEMPORARY';

/** WGS 84, degrees; west is less than or equal to east. */
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
  /** Every hit has all words. */
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
  /** Signed-in staff of the city and its companies. */
  | 'INTERNAL'
  /** The owner's own people. */
  | 'RESTRICTED';

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { readonly record: { readonly __typename: 'Contact', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly keywords: ReadonlyArray<string>, readonly modified: string, readonly kind: ContactKind, readonly name: string, readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly website: string | null, readonly responsibilities: ReadonlyArray<string>, readonly owner: { readonly id: string, readonly name: string }, readonly organisation: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly address: { readonly street: string | null, readonly postalCode: string | null, readonly locality: string | null, readonly country: string | null } | null, readonly secondments: ReadonlyArray<{ readonly share: number | null, readonly since: string | null, readonly until: string | null, readonly agreement: string | null, readonly authority: string, readonly sender: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly receiver: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null } }>, readonly deputies: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly datasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly projects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null } | null };

export type DatasetQueryVariables = Exact<{
  id: string;
}>;


export type DatasetQuery = { readonly record: { readonly __typename: 'Dataset', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly keywords: ReadonlyArray<string>, readonly themes: ReadonlyArray<Theme>, readonly issued: string | null, readonly modified: string, readonly frequency: Frequency | null, readonly languages: ReadonlyArray<string>, readonly accessRights: AccessRights | null, readonly highValueCategories: ReadonlyArray<HighValueCategory>, readonly legalBasis: ReadonlyArray<string>, readonly conformsTo: ReadonlyArray<string>, readonly landingPage: string | null, readonly documentation: ReadonlyArray<string>, readonly version: string | null, readonly provenance: string | null, readonly owner: { readonly id: string, readonly name: string }, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string | null }>, readonly publisher: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }, readonly creators: ReadonlyArray<{ readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null }>, readonly contacts: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null>, readonly spatial: { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null, readonly temporal: { readonly start: string | null, readonly end: string | null } | null, readonly distributions: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly description: string | null, readonly accessUrl: string, readonly downloadUrl: string | null, readonly format: string | null, readonly mediaType: string | null, readonly attribution: string | null, readonly byteSize: number | null, readonly availability: Availability | null, readonly modified: string | null, readonly licence: { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean } | null, readonly checksum: { readonly algorithm: string, readonly value: string } | null }>, readonly services: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: ServiceKind, readonly endpointUrl: string, readonly endpointDescription: string | null, readonly layers: ReadonlyArray<string>, readonly licence: { readonly code: string, readonly uri: string, readonly title: string, readonly open: boolean } | null }>, readonly quality: { readonly score: number, readonly missing: ReadonlyArray<string> } | null, readonly projects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly relatedDatasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null } | null };

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
    | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
    | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
   };

type HitRecord_Contact_Fragment = { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } };

type HitRecord_Dataset_Fragment = { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } };

type HitRecord_Project_Fragment = { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } };

export type HitRecordFragment =
  | HitRecord_Contact_Fragment
  | HitRecord_Dataset_Fragment
  | HitRecord_Project_Fragment
;

export type OwnersQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnersQuery = { readonly owners: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OwnerKind, readonly website: string | null, readonly contact: { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null, readonly records: { readonly datasets: number, readonly projects: number, readonly contacts: number } | null, readonly mirror: { readonly followedAt: string | null, readonly lagSeconds: number | null } | null, readonly server: { readonly state: ServerState, readonly lastAnswerAt: string | null } | null }> };

export type OwnerRecordsQueryVariables = Exact<{
  owner: string;
}>;


export type OwnerRecordsQuery = { readonly search: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
       }> } | null };

export type OwnerNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnerNamesQuery = { readonly owners: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type ProjectQueryVariables = Exact<{
  id: string;
}>;


export type ProjectQuery = { readonly record: { readonly __typename: 'Project', readonly id: string, readonly uri: string, readonly title: string, readonly summary: string | null, readonly description: string | null, readonly keywords: ReadonlyArray<string>, readonly modified: string, readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly fields: ReadonlyArray<InnovationField>, readonly charterPrinciples: ReadonlyArray<CharterPrinciple>, readonly website: string | null, readonly owner: { readonly id: string, readonly name: string }, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string | null }>, readonly goals: ReadonlyArray<{ readonly code: string, readonly title: string, readonly strategy: string }>, readonly lead: { readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null, readonly contacts: ReadonlyArray<{ readonly __typename: 'Contact', readonly role: string | null, readonly unit: string | null, readonly email: string | null, readonly phone: string | null, readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null>, readonly partners: ReadonlyArray<{ readonly role: string | null, readonly organisation: { readonly name: string, readonly kind: AgentKind | null, readonly website: string | null, readonly email: string | null } }>, readonly funding: ReadonlyArray<{ readonly programme: string, readonly funder: string, readonly status: FundingStatus, readonly start: string | null, readonly end: string | null, readonly reference: string | null, readonly amount: { readonly amount: number, readonly currency: string } | null }>, readonly budget: { readonly amount: number, readonly currency: string } | null, readonly assessment: { readonly opportunities: ReadonlyArray<{ readonly title: string, readonly description: string | null, readonly influence: string | null }>, readonly risks: ReadonlyArray<{ readonly title: string, readonly description: string | null, readonly influence: string | null }> } | null, readonly participation: ReadonlyArray<{ readonly title: string, readonly kind: ParticipationKind, readonly start: string | null, readonly end: string | null, readonly url: string | null, readonly result: string | null }>, readonly spatial: { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null } | null, readonly datasets: ReadonlyArray<{ readonly __typename: 'Dataset', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null, readonly relatedProjects: ReadonlyArray<{ readonly __typename: 'Project', readonly id: string, readonly title: string, readonly owner: { readonly id: string, readonly name: string } } | null> | null } | null };

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
        | { readonly __typename: 'Dataset', readonly issued: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly distributions: ReadonlyArray<{ readonly format: string | null, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly services: ReadonlyArray<{ readonly kind: ServiceKind, readonly licence: { readonly code: string, readonly title: string, readonly open: boolean } | null }>, readonly owner: { readonly id: string, readonly name: string } }
        | { readonly __typename: 'Project', readonly status: ProjectStatus, readonly start: string | null, readonly end: string | null, readonly id: string, readonly title: string, readonly summary: string | null, readonly modified: string, readonly owner: { readonly id: string, readonly name: string } }
       }> } | null };

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

export type CoverageFragment = { readonly places: ReadonlyArray<string>, readonly geocodingLevel: GeocodingLevel | null, readonly geocodingKey: string | null, readonly bbox: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null };

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

export const HitRecordFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HitRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<HitRecordFragment, unknown>;
export const HitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Hit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"isMatch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HitRecord"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HitRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<HitFragment, unknown>;
export const RecordLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RecordLinkFragment, unknown>;
export const ContactLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ContactLinkFragment, unknown>;
export const AgentNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<AgentNameFragment, unknown>;
export const CoverageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpatialCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"geocodingLevel"}},{"kind":"Field","name":{"kind":"Name","value":"geocodingKey"}},{"kind":"Field","name":{"kind":"Name","value":"bbox"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"west"}},{"kind":"Field","name":{"kind":"Name","value":"south"}},{"kind":"Field","name":{"kind":"Name","value":"east"}},{"kind":"Field","name":{"kind":"Name","value":"north"}}]}}]}}]} as unknown as DocumentNode<CoverageFragment, unknown>;
export const LicenceNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]} as unknown as DocumentNode<LicenceNameFragment, unknown>;
export const ContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"record"},"name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"keywords"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsibilities"}},{"kind":"Field","name":{"kind":"Name","value":"secondments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"datasets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<ContactQuery, ContactQueryVariables>;
export const DatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dataset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"record"},"name":{"kind":"Name","value":"dataset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keywords"}},{"kind":"Field","name":{"kind":"Name","value":"themes"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"spatial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"temporal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"accessRights"}},{"kind":"Field","name":{"kind":"Name","value":"highValueCategories"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"conformsTo"}},{"kind":"Field","name":{"kind":"Name","value":"landingPage"}},{"kind":"Field","name":{"kind":"Name","value":"documentation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"accessUrl"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"byteSize"}},{"kind":"Field","name":{"kind":"Name","value":"checksum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"endpointUrl"}},{"kind":"Field","name":{"kind":"Name","value":"endpointDescription"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"layers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relatedDatasets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpatialCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"geocodingLevel"}},{"kind":"Field","name":{"kind":"Name","value":"geocodingKey"}},{"kind":"Field","name":{"kind":"Name","value":"bbox"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"west"}},{"kind":"Field","name":{"kind":"Name","value":"south"}},{"kind":"Field","name":{"kind":"Name","value":"east"}},{"kind":"Field","name":{"kind":"Name","value":"north"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]} as unknown as DocumentNode<DatasetQuery, DatasetQueryVariables>;
export const FeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Feed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MODIFIED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FeedQuery, FeedQueryVariables>;
export const SitemapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sitemap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MODIFIED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SitemapQuery, SitemapQueryVariables>;
export const OwnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasets"}},{"kind":"Field","name":{"kind":"Name","value":"projects"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mirror"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"server"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lastAnswerAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<OwnersQuery, OwnersQueryVariables>;
export const OwnerRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnerRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"owner"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"owners"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"owner"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MODIFIED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HitRecord"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HitRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<OwnerRecordsQuery, OwnerRecordsQueryVariables>;
export const OwnerNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OwnerNamesQuery, OwnerNamesQueryVariables>;
export const ProjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Project"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"record"},"name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keywords"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"charterPrinciples"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"funder"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"influence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"risks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"influence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"participation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spatial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"datasets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relatedProjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordLink"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpatialCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"geocodingLevel"}},{"kind":"Field","name":{"kind":"Name","value":"geocodingKey"}},{"kind":"Field","name":{"kind":"Name","value":"bbox"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"west"}},{"kind":"Field","name":{"kind":"Name","value":"south"}},{"kind":"Field","name":{"kind":"Name","value":"east"}},{"kind":"Field","name":{"kind":"Name","value":"north"}}]}}]}}]} as unknown as DocumentNode<ProjectQuery, ProjectQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facets"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FacetField"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelLanguage"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"matching"}},{"kind":"Field","name":{"kind":"Name","value":"didYouMean"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fields"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facets"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Hit"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HitRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Hit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"isMatch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HitRecord"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const StartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Start"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelLanguage"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contact"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fields"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"KIND"},{"kind":"EnumValue","value":"THEME"}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"latest"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MODIFIED"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DATASET"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HitRecord"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"running"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MODIFIED"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROJECT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"projectStatuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RUNNING"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HitRecord"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"contact"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contact"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONTACT"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HitRecord"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HitRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"modified"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]} as unknown as DocumentNode<StartQuery, StartQueryVariables>;