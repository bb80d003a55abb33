import type { AgentKind } from '../../../../catalogue-schema/index.ts';

/** What gives away that an organisation is no authority, the narrower first. */
const signs: readonly (readonly [AgentKind, RegExp])[] = [
  [
    'MUNICIPAL_COMPANY',
    /stadtwerke|verkehrsbetriebe|wasserwerke|stadtreinigung|wohnungs- und baugesellschaft|eigenbetrieb/i,
  ],
  ['RESEARCH_INSTITUTE', /fraunhofer|helmholtz|leibniz-institut|max-planck|forschungszentrum/i],
  ['UNIVERSITY', /universität|hochschule|university/i],
  ['CIVIL_SOCIETY', /\be\. ?V\.|\bverein\b|\bOK ?Lab\b|initiative/i],
  ['COMPANY', /\b(g?GmbH|mbH|AG|SE|KG|UG)\b/],
];

/** The kind of an organisation by its name, where the name tells it. */
export function agentKindOf(name: string): AgentKind | undefined {
  return signs.find(([, sign]) => sign.test(name))?.[0];
}
