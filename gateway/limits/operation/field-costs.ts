import { editingFields } from '../../../catalogue-schema/index.ts';

/** What a field takes, in the terms of the GraphQL cost directives specification (https://ibm.github.io/graphql-specs). */
export interface FieldCost {
  /** Of the field itself, `@cost(weight)`. Objects are 1 and other values 0 where nothing is said. */
  readonly weight?: number;
  /** How many entries a list is taken to have, `@listSize(assumedSize)`. */
  readonly assumedSize?: number;
  /** The argument that says how many entries there are, `@listSize(slicingArguments)`. */
  readonly slicingArgument?: string;
  /** The most that the argument may be: more is refused by the one who answers. */
  readonly most?: number;
  /** Fields of the answer that have as many, `@listSize(sizedFields)`; without them the field itself. */
  readonly sizedFields?: readonly string[];
}

/** Entries of a list about which nothing is said, those that owners add included. */
export const unknownListSize = 5;

/** A change takes a write and a line of the audit trail. */
const change: FieldCost = { weight: 100 };

/** Whole records, of up to some hundred kilobytes each; an owner's answer has an end. */
const wholeRecord: FieldCost = { weight: 80 };
const wholeRecords = ['Edition.published', 'Edition.draft', 'AuditEntry.before', 'AuditEntry.after'];

const changes = [...editingFields.Mutation, 'grantSecondment', 'revokeSecondment'];

const editingCosts: Readonly<Record<string, FieldCost>> = {
  ...Object.fromEntries(changes.map((field) => [`Mutation.${field}`, change])),
  ...Object.fromEntries(wholeRecords.map((field) => [field, wholeRecord])),
  'Query.edition': { weight: 20 },
  'Query.drafts': { weight: 20, slicingArgument: 'first', most: 100, sizedFields: ['editions'] },
  'Query.auditTrail': { weight: 20, slicingArgument: 'first', most: 100, sizedFields: ['entries'] },
};

/**
 * Fields that take more than one object does, and lists of another size than most. A search is worth the objects that
 * take as long as it; a relation to records of other owners costs a call to each of them.
 */
export const fieldCosts: Readonly<Record<string, FieldCost>> = {
  'Query.search': { weight: 100, slicingArgument: 'first', most: 100, sizedFields: ['edges'] },
  'SearchConnection.facets': {
    weight: 100,
    assumedSize: 10,
    slicingArgument: 'limit',
    most: 100,
    sizedFields: ['values'],
  },
  'Query.suggest': { weight: 50, slicingArgument: 'first', most: 100 },
  'Query.dataset': { weight: 20 },
  'Query.project': { weight: 20 },
  'Query.contact': { weight: 20 },
  'Query.node': { weight: 20 },
  'Query.deletedEntry': { weight: 20 },
  ...editingCosts,
  'Query.owners': { weight: 20, assumedSize: 20 },
  'Query.areas': { weight: 20, assumedSize: 100 },
  'Contact.datasets': { assumedSize: 20 },
  'Contact.projects': { assumedSize: 10 },
  'Contact.deputies': { assumedSize: 2 },
  'Dataset.contacts': { assumedSize: 3 },
  'Project.contacts': { assumedSize: 3 },
};
