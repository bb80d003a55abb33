// Generated from contract.graphql by "npm run generate". Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time, ISO 8601 with time zone, as in `2026-05-05T19:03:47.255Z`. */
  DateTime: { input: string; output: string; }
  /** A calendar day, ISO 8601, as in `2026-05-05`. */
  Date: { input: string; output: string; }
  /** An absolute web address (RFC 3986) with the scheme http or https. */
  URL: { input: string; output: string; }
  /** A GeoJSON geometry (RFC 7946) in WGS 84, longitude before latitude. */
  GeoJSON: { input: { readonly type: string }; output: { readonly type: string }; }
};

/** A collection of data, published or curated by one agent (dcat:Dataset). */
export type DatasetRecord = {
  /** `<owner>/dataset/<local>` */
  id: Scalars['ID']['input'];
  /** German. Other languages are in `translations` (dct:title). */
  title: Scalars['String']['input'];
  /** Markdown; whoever shows it sanitises it (dct:description). */
  description?: InputMaybe<Scalars['String']['input']>;
  translations: Array<TranslationRecord>;
  /** Free keywords (dcat:keyword). */
  keywords: Array<Scalars['String']['input']>;
  /** The EU's data themes (dcat:theme). */
  themes: Array<Theme>;
  /** Who makes the data available (dct:publisher). */
  publisher: AgentRecord;
  /** Who made the data (dct:creator). */
  creators: Array<AgentRecord>;
  /** Whom to ask (dcat:contactPoint). May belong to other owners. */
  contacts: Array<Scalars['ID']['input']>;
  /** First publication (dct:issued). */
  issued?: InputMaybe<Scalars['Date']['input']>;
  /** Last change of the record (dct:modified). */
  modified: Scalars['DateTime']['input'];
  /** How often the data are brought up to date (dct:accrualPeriodicity). */
  frequency?: InputMaybe<Frequency>;
  /** The area covered (dct:spatial). */
  spatial?: InputMaybe<SpatialCoverageRecord>;
  /** The period covered (dct:temporal). */
  temporal?: InputMaybe<TemporalCoverageRecord>;
  /** Languages of the data as BCP 47 tags (dct:language). */
  languages: Array<Scalars['String']['input']>;
  /** Who may use the data themselves, which is apart from who may see this record (dct:accessRights). */
  accessRights?: InputMaybe<AccessRights>;
  visibility: Visibility;
  /** Ids of the owners whose people, too, may see the record while it is RESTRICTED, at most 50 (dct:audience). */
  audience: Array<Scalars['ID']['input']>;
  /** High-value dataset categories of Implementing Regulation (EU) 2023/138 (dcatap:hvdCategory). */
  highValueCategories: Array<HighValueCategory>;
  /** Applicable legislation (dcatap:applicableLegislation). */
  legalBasis: Array<Scalars['URL']['input']>;
  /** Standards that the data follow (dct:conformsTo). */
  conformsTo: Array<Scalars['URL']['input']>;
  landingPage?: InputMaybe<Scalars['URL']['input']>;
  /** Pages about the data (foaf:page). */
  documentation: Array<Scalars['URL']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  /** How the data came about (dct:provenance). */
  provenance?: InputMaybe<Scalars['String']['input']>;
  /** The data as files (dcat:distribution). */
  distributions: Array<DistributionRecord>;
  /** The data as services (dcat:DataService). */
  services: Array<DataServiceRecord>;
  /** Ids of projects that this dataset's owner states. `projects` answers the relation from both sides. */
  projectRefs: Array<Scalars['ID']['input']>;
  relatedDatasets: Array<Scalars['ID']['input']>;
};

/** A piece of work with a beginning and, mostly, an end, in one unit or across many. */
export type ProjectRecord = {
  /** `<owner>/project/<local>` */
  id: Scalars['ID']['input'];
  /** German. Other languages are in `translations`. */
  title: Scalars['String']['input'];
  /** Markdown; whoever shows it sanitises it. */
  description?: InputMaybe<Scalars['String']['input']>;
  translations: Array<TranslationRecord>;
  keywords: Array<Scalars['String']['input']>;
  modified: Scalars['DateTime']['input'];
  visibility: Visibility;
  /** Ids of the owners whose people, too, may see the record while it is RESTRICTED, at most 50 (dct:audience). */
  audience: Array<Scalars['ID']['input']>;
  status: ProjectStatus;
  start?: InputMaybe<Scalars['Date']['input']>;
  end?: InputMaybe<Scalars['Date']['input']>;
  /** Fields of innovation. */
  fields: Array<InnovationField>;
  /** Aims of the integrated city development concept that the project serves. */
  goals: Array<StrategyGoalRecord>;
  /** Guidelines of the Smart City Charta (BBSR 2017) that the project follows. */
  charterPrinciples: Array<CharterPrinciple>;
  /** Who answers for the project. May belong to another owner. */
  lead?: InputMaybe<Scalars['ID']['input']>;
  contacts: Array<Scalars['ID']['input']>;
  partners: Array<ProjectPartnerRecord>;
  funding: Array<FundingRecord>;
  /** Own and granted money together. */
  budget?: InputMaybe<MoneyRecord>;
  /** Opportunities and risks, and how they are to be influenced. */
  assessment?: InputMaybe<AssessmentRecord>;
  /** How citizens take part. */
  participation: Array<ParticipationRecord>;
  spatial?: InputMaybe<SpatialCoverageRecord>;
  website?: InputMaybe<Scalars['URL']['input']>;
  /** Ids of datasets that this project's owner states. `datasets` answers the relation from both sides. */
  datasetRefs: Array<Scalars['ID']['input']>;
  relatedProjects: Array<Scalars['ID']['input']>;
};

/** Whom to ask: a unit, a mailbox or a person in charge (vcard:Kind). */
export type ContactRecord = {
  /** `<owner>/contact/<local>` */
  id: Scalars['ID']['input'];
  keywords: Array<Scalars['String']['input']>;
  modified: Scalars['DateTime']['input'];
  visibility: Visibility;
  /** Ids of the owners whose people, too, may see the record while it is RESTRICTED, at most 50 (dct:audience). */
  audience: Array<Scalars['ID']['input']>;
  kind: ContactKind;
  /**
   * vCard FN. A person's name is for INTERNAL viewers and the owner's own people; others read the role, the unit or the
   * organisation in its place.
   */
  name: Scalars['String']['input'];
  /** vCard ROLE */
  role?: InputMaybe<Scalars['String']['input']>;
  /** vCard ORG, first component */
  organisation: AgentRecord;
  /** vCard ORG, second component */
  unit?: InputMaybe<Scalars['String']['input']>;
  /**
   * vCard EMAIL. A person's own is for those who read the name, as are telephone, website and address. A mailbox for
   * everybody is an address of `organisation` or a contact in `deputies`.
   */
  email?: InputMaybe<Scalars['String']['input']>;
  /** vCard TEL */
  phone?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['URL']['input']>;
  address?: InputMaybe<PostalAddressRecord>;
  responsibilities: Array<Scalars['String']['input']>;
  /** Staff on loan between organisations. Authority stays with the sending organisation. */
  secondments: Array<SecondmentRecord>;
  deputies: Array<Scalars['ID']['input']>;
};

/** An organisation that keeps its own records in its own subgraph and answers for them. */
export type OwnerRecord = {
  /** The prefix of the ids of its records. */
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  kind: OwnerKind;
  website?: InputMaybe<Scalars['URL']['input']>;
  contact?: InputMaybe<Scalars['ID']['input']>;
};

/** A translation of a record's words. */
export type TranslationRecord = {
  /** BCP 47 */
  language: Scalars['String']['input'];
  title: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation or person, named (foaf:Agent). */
export type AgentRecord = {
  name: Scalars['String']['input'];
  kind?: InputMaybe<AgentKind>;
  website?: InputMaybe<Scalars['URL']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
};

/** A form in which the data can be had as a file (dcat:Distribution). */
export type DistributionRecord = {
  /** Unique within the dataset. */
  id: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  /** Where to get it, or a page that tells how (dcat:accessURL). */
  accessUrl: Scalars['URL']['input'];
  /** The file itself (dcat:downloadURL). */
  downloadUrl?: InputMaybe<Scalars['URL']['input']>;
  /** In the spelling of the EU's file type list: `CSV`, `GEOJSON`, `SHP` (dct:format). */
  format?: InputMaybe<Scalars['String']['input']>;
  /** IANA media type (dcat:mediaType). */
  mediaType?: InputMaybe<Scalars['String']['input']>;
  licence?: InputMaybe<LicenceRecord>;
  /** Words to name the source with (dcatde:licenseAttributionByText). */
  attribution?: InputMaybe<Scalars['String']['input']>;
  /** Bytes. */
  byteSize?: InputMaybe<Scalars['Float']['input']>;
  checksum?: InputMaybe<ChecksumRecord>;
  /** How long it will stay (dcatap:availability). */
  availability?: InputMaybe<Availability>;
  modified?: InputMaybe<Scalars['DateTime']['input']>;
  conformsTo: Array<Scalars['URL']['input']>;
};

/** A service that gives access to the data (dcat:DataService). */
export type DataServiceRecord = {
  /** Unique within the dataset. */
  id: Scalars['ID']['input'];
  title: Scalars['String']['input'];
  kind: ServiceKind;
  endpointUrl: Scalars['URL']['input'];
  /** For an OGC service its capabilities document (dcat:endpointDescription). */
  endpointDescription?: InputMaybe<Scalars['URL']['input']>;
  licence?: InputMaybe<LicenceRecord>;
  layers: Array<Scalars['String']['input']>;
};

/** A licence from the list of DCAT-AP.de. */
export type LicenceRecord = {
  /** The last part of the list's address: `dl-by-de/2.0`, `cc-by/4.0`. */
  code: Scalars['String']['input'];
  uri: Scalars['URL']['input'];
  title: Scalars['String']['input'];
  /** Whether it fits the Open Definition. */
  open: Scalars['Boolean']['input'];
};

/** A digest to check a file with (spdx:Checksum). */
export type ChecksumRecord = {
  /** `md5`, `sha1`, `sha256` or `sha512` */
  algorithm: Scalars['String']['input'];
  /** Hexadecimal, lower case. */
  value: Scalars['String']['input'];
};

export type SpatialCoverageRecord = {
  bbox?: InputMaybe<BoundingBoxRecord>;
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  /** Names of places, districts or streets. */
  places: Array<Scalars['String']['input']>;
  /** Administrative level (dcatde:politicalGeocodingLevelURI). */
  geocodingLevel?: InputMaybe<GeocodingLevel>;
  /** Official municipality or other key (dcatde:politicalGeocodingURI), for Leipzig `14713000`. */
  geocodingKey?: InputMaybe<Scalars['String']['input']>;
};

/** WGS 84, degrees. A box over the antimeridian is not needed and not allowed: west is less than or equal to east. */
export type BoundingBoxRecord = {
  west: Scalars['Float']['input'];
  south: Scalars['Float']['input'];
  east: Scalars['Float']['input'];
  north: Scalars['Float']['input'];
};

/** An open end means that it goes on. */
export type TemporalCoverageRecord = {
  start?: InputMaybe<Scalars['Date']['input']>;
  end?: InputMaybe<Scalars['Date']['input']>;
};

/** An aim of a strategy of the city, for Leipzig INSEK 2030. */
export type StrategyGoalRecord = {
  /** Unique within the strategy. */
  code: Scalars['String']['input'];
  title: Scalars['String']['input'];
  /** For example `INSEK 2030`. */
  strategy: Scalars['String']['input'];
};

export type ProjectPartnerRecord = {
  organisation: AgentRecord;
  /** What it does in the project. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** Money from a programme. */
export type FundingRecord = {
  programme: Scalars['String']['input'];
  funder: Scalars['String']['input'];
  status: FundingStatus;
  amount?: InputMaybe<MoneyRecord>;
  start?: InputMaybe<Scalars['Date']['input']>;
  end?: InputMaybe<Scalars['Date']['input']>;
  /** The funder's reference for it. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type MoneyRecord = {
  amount: Scalars['Float']['input'];
  /** ISO 4217 */
  currency: Scalars['String']['input'];
};

export type AssessmentRecord = {
  opportunities: Array<AssessedAspectRecord>;
  risks: Array<AssessedAspectRecord>;
};

export type AssessedAspectRecord = {
  title: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  /** How it is to be furthered or contained. */
  influence?: InputMaybe<Scalars['String']['input']>;
};

export type ParticipationRecord = {
  title: Scalars['String']['input'];
  kind: ParticipationKind;
  start?: InputMaybe<Scalars['Date']['input']>;
  end?: InputMaybe<Scalars['Date']['input']>;
  url?: InputMaybe<Scalars['URL']['input']>;
  /** What came of it. */
  result?: InputMaybe<Scalars['String']['input']>;
};

/** vCard ADR */
export type PostalAddressRecord = {
  street?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  locality?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 */
  country?: InputMaybe<Scalars['String']['input']>;
};

export type SecondmentRecord = {
  /** The sending organisation. It keeps the authority. */
  sender: AgentRecord;
  /** The unit where the work is done. */
  receiver: AgentRecord;
  /** Share of the working time, above 0 to 1. */
  share?: InputMaybe<Scalars['Float']['input']>;
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
  /** The agreement it rests on. */
  agreement?: InputMaybe<Scalars['String']['input']>;
  /** Who gives instructions: always the sending organisation, in its own words. */
  authority: Scalars['String']['input'];
};

/** Who may see a record. */
export type Visibility =
  /** Everybody. */
  | 'PUBLIC'
  /** Signed-in staff of the city and its companies, and the owner's own people. */
  | 'INTERNAL'
  /** The owner's own people, and those of the owners in `audience`. */
  | 'RESTRICTED';

export type OwnerKind =
  | 'CITY'
  | 'MUNICIPAL_COMPANY'
  | 'IT_SERVICE_PROVIDER'
  | 'UNIVERSITY'
  | 'HEALTH_CARE'
  | 'COMPANY'
  | 'ASSOCIATION'
  | 'OTHER';

export type AgentKind =
  | 'PUBLIC_AUTHORITY'
  | 'MUNICIPAL_COMPANY'
  | 'COMPANY'
  | 'UNIVERSITY'
  | 'RESEARCH_INSTITUTE'
  | 'CIVIL_SOCIETY'
  | 'PERSON'
  | 'OTHER';

export type ContactKind =
  | 'PERSON'
  | 'UNIT'
  | 'MAILBOX';

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

/** The EU's access rights (http://publications.europa.eu/resource/authority/access-right). */
export type AccessRights =
  | 'PUBLIC'
  | 'RESTRICTED'
  | 'NON_PUBLIC'
  | 'SENSITIVE';

/** The categories of Implementing Regulation (EU) 2023/138. */
export type HighValueCategory =
  | 'GEOSPATIAL'
  | 'EARTH_OBSERVATION_AND_ENVIRONMENT'
  | 'METEOROLOGICAL'
  | 'STATISTICS'
  | 'COMPANIES_AND_COMPANY_OWNERSHIP'
  | 'MOBILITY';

/** The EU's planned availability (http://publications.europa.eu/resource/authority/planned-availability). */
export type Availability =
  | 'STABLE'
  | 'AVAILABLE'
  | 'EXPERIMENTAL'
  | 'TEMPORARY';

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

/** Administrative levels of DCAT-AP.de (http://dcat-ap.de/def/politicalGeocoding/Level). */
export type GeocodingLevel =
  | 'INTERNATIONAL'
  | 'EUROPEAN'
  | 'FEDERAL'
  | 'STATE'
  | 'ADMINISTRATIVE_DISTRICT'
  | 'MUNICIPALITY'
  | 'DISTRICT';

export type ProjectStatus =
  | 'IDEA'
  | 'APPLIED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'STOPPED';

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

export type FundingStatus =
  | 'APPLIED'
  | 'GRANTED'
  | 'REJECTED';

export type ParticipationKind =
  | 'INFORMATION'
  | 'CONSULTATION'
  | 'WORKSHOP'
  | 'SURVEY'
  | 'ONLINE_DIALOGUE'
  | 'CITIZENS_ASSEMBLY'
  | 'CO_CREATION'
  | 'VOTE';
