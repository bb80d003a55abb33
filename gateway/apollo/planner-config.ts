/** How operations are planned, wherever that is. */
export const plannerConfig = {
  /** Data sources read the selections of what they are asked: no name may stand in for one. */
  generateQueryFragments: false,
  reuseQueryFragments: false,
  debug: {
    /**
     * A record's id may come from several subgraphs in every place where it is asked for. Of 10,000 ways to put these
     * together, which is what the planner compares by itself, it takes seconds to find the best; those with the fewest
     * jumps are the first ones, and looking further hardly ever saves a request.
     */
    maxEvaluatedPlans: 100,
  },
};
