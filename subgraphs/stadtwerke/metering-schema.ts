import { gql } from 'graphql-tag';

/** What the readings in a dataset, of any owner, were metered with. */
export const typeDefs = gql`
  extend type Dataset {
    "How the readings in this dataset are metered, where Stadtwerke meters them."
    metering: Metering
  }

  "Meters whose readings make up a dataset."
  type Metering {
    medium: MeteringMedium!
    "Time between two readings, an ISO 8601 duration such as PT15M."
    resolution: String!
    "Unit of a reading, such as kWh."
    unit: String!
    "How many meters are read."
    meteringPoints: Int
  }

  enum MeteringMedium {
    ELECTRICITY
    DISTRICT_HEAT
    GAS
  }
`;
