import { gql } from 'graphql-tag';

/**
 * The timetable behind a dataset, as it stands in its GTFS feed (https://gtfs.org/documentation/schedule/reference/).
 * What other owners' records or answers hold of it is nullable, so that a fault of this owner does not blank them.
 */
export const typeDefs = gql`
  extend type Query {
    """
    Stops of all feeds whose name holds these words, in any case: names that begin with them first, then short before
    long. first: 1 to 100.
    """
    transitStops(name: String!, first: Int! = 10): [TransitStop!]
  }

  extend type Dataset {
    "What the GTFS feed of this dataset holds."
    transitFeed: TransitFeed
  }

  "A timetable in GTFS."
  type TransitFeed {
    "Who publishes the feed."
    publisher: String!
    "As the publisher counts."
    version: String
    "The first day of the timetable."
    validFrom: Date
    "The last day of the timetable."
    validUntil: Date
    "In the order of the feed."
    agencies: [TransitAgency!]!
    "In the order of the feed."
    routes: [TransitRoute!]!
    routeCount: Int!
    "In the order of the feed. first: 1 to 1000."
    stops(first: Int! = 100): [TransitStop!]!
    stopCount: Int!
  }

  "A company that runs transport."
  type TransitAgency {
    "Unique within the feed."
    id: ID!
    name: String!
    url: URL
    "Of the times in the feed, as in the tz database."
    timezone: String!
  }

  "What passengers know as one line."
  type TransitRoute {
    "Unique within the feed."
    id: ID!
    "What stands on the vehicle."
    shortName: String
    longName: String
    type: TransitRouteType!
    agency: TransitAgency!
  }

  "Means of transport (GTFS route_type)."
  enum TransitRouteType {
    TRAM
    SUBWAY
    RAIL
    BUS
    FERRY
    "A tram that a cable under the street pulls."
    CABLE_TRAM
    AERIAL_LIFT
    FUNICULAR
    TROLLEYBUS
    MONORAIL
    OTHER
  }

  "Where passengers get on and off. A station is one stop, however many platforms it has."
  type TransitStop {
    "Unique within the feed."
    id: ID!
    name: String!
    "WGS 84, degrees."
    latitude: Float!
    "WGS 84, degrees."
    longitude: Float!
    "Whether somebody in a wheelchair can board, at least some vehicles. Null where the feed does not know."
    wheelchairBoarding: Boolean
  }
`;
