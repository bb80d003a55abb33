import { gql } from 'graphql-tag';

/**
 * What is measured in the water that a dataset, of any owner, is about. The list is nullable, as every field is that
 * another owner's record may lack for a fault of this one.
 */
export const typeDefs = gql`
  extend type Dataset {
    "What is measured in the water, by name; empty where the dataset is not about the quality of water."
    waterParameters: [WaterParameter!]
  }

  "A property of water, and how much of it the law allows."
  type WaterParameter {
    "For example Nitrat."
    parameter: String!
    "Unit of the limit and of the measurements, such as mg/l."
    unit: String!
    "The highest value allowed. Null where the law sets none."
    limit: Float
    "The provision that sets the limit, or else asks for the measurement."
    legalReference: String
  }
`;
