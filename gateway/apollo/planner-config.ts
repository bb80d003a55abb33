/** Data sources read the selections of what they are asked: no name may stand in for one. */
export const plannerConfig = { generateQueryFragments: false, reuseQueryFragments: false };
