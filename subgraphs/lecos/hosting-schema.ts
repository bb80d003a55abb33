import { gql } from 'graphql-tag';

/** Where a dataset, of any owner, is run: Lecos runs servers for the city and its companies. */
export const typeDefs = gql`
  extend type Dataset {
    "Who runs the systems that hold this dataset, as far as Lecos knows."
    hosting: Hosting
  }

  "How the systems behind a dataset are run."
  type Hosting {
    operator: String!
    serviceLevel: ServiceLevel!
    "Agreed availability in percent of a month."
    availabilityPercent: Float
    maintenanceWindow: MaintenanceWindow
  }

  enum ServiceLevel {
    GOLD
    SILVER
    BRONZE
  }

  "A weekly span of time, local to Leipzig, in which the systems may be down."
  type MaintenanceWindow {
    weekday: Weekday!
    "HH:MM"
    start: String!
    "HH:MM"
    end: String!
  }

  enum Weekday {
    MONDAY
    TUESDAY
    WEDNESDAY
    THURSDAY
    FRIDAY
    SATURDAY
    SUNDAY
  }
`;
