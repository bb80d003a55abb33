import { gql } from 'graphql-tag';

/**
 * What the city council has resolved about a project, of any owner. The list is nullable, as every field is that another
 * owner's record may lack for a fault of this one.
 */
export const typeDefs = gql`
  extend type Project {
    "Resolutions of Leipzig's city council about this project, oldest first."
    councilResolutions: [CouncilResolution!]
  }

  "A resolution of the city council (Ratsversammlung)."
  type CouncilResolution {
    "The number of the paper in the council's information system."
    reference: String!
    title: String!
    decidedOn: Date!
    "The paper in the council's information system."
    url: URL
  }
`;
