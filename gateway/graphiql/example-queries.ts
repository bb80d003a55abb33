/** The queries that GraphiQL opens with, one a tab. Each runs as it is on the sample records. */
export const exampleQueries: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# Search all owners, and follow what is found across them: one fetch, from the mirror.
query Search {
  search(query: "Mobilität", first: 5) {
    totalCount
    facets { field values { label count } }
    edges {
      node {
        __typename
        id
        title
        owner { name }
        ... on Dataset {
          contacts { name email owner { name } }
          projects { title status owner { name } }
          hosting { operator serviceLevel }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# One record, live from its owner, with what other owners know about it.
query Dataset {
  dataset(id: "verkehrsbetriebe/dataset/haltestellen") {
    title
    summary
    distributions { format accessUrl licence { title open } }
    contacts { name role email }
    projects { title owner { name } lead { name owner { name } } }
    relatedDatasets { title owner { name } }
    hosting { operator serviceLevel maintenanceWindow { weekday start end } }
  }
}
`,
  },
  {
    query: `# Who takes part, and how each is doing.
query Owners {
  owners {
    id
    name
    kind
    contact { name email }
    records { datasets projects contacts }
    mirror { followedAt lagSeconds }
    server { state lastError }
  }
}
`,
  },
];
