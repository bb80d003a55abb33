/** Whether a record at a slot can be a hit, whatever the facets. */
export type Constraint = (slot: number) => boolean;
