/** The owners of the corpus: the ids of their records begin with these. */
export const owners: readonly string[] = `
stadt stadtwerke verkehrsbetriebe wasserwerke lecos stadtreinigung zoo gewandhaus oper schauspiel klinikum messe
wohnungsbau universitaet hochschule flughafen bibliotheken volkshochschule sportbaeder museen
`
  .trim()
  .split(/\s+/);
