import type { AgentKind, AgentRecord } from '../../../../catalogue-schema/index.ts';
import { isPlaceholderName } from '../contacts/index.ts';
import { agentKindOf, lineOf, stated, urlOf } from '../values/index.ts';
import type { Resource } from './resource.ts';

/** The EU's types of publisher, http://purl.org/adms/publishertype/ */
const kindsByType: Readonly<Record<string, AgentKind>> = {
  'Academia-ScientificOrganisation': 'RESEARCH_INSTITUTE',
  Company: 'COMPANY',
  IndustryConsortium: 'COMPANY',
  LocalAuthority: 'PUBLIC_AUTHORITY',
  NationalAuthority: 'PUBLIC_AUTHORITY',
  NonGovernmentalOrganisation: 'CIVIL_SOCIETY',
  NonProfitOrganisation: 'CIVIL_SOCIETY',
  RegionalAuthority: 'PUBLIC_AUTHORITY',
  SupraNationalAuthority: 'PUBLIC_AUTHORITY',
};

const typeOf = (agent: Resource): string => agent.first('dct:type')?.split(/[/#]/).at(-1) ?? '';

/** Whether the source says that an agent is a person: its name is not for the public. */
function isPerson(agent: Resource): boolean {
  const isTyped = agent.isOfType('foaf:Person', 'vcard:Individual', 'prov:Person', 'schema:Person');
  return isTyped || /^PrivateIndividual/.test(typeOf(agent));
}

/** An organisation that is named. Undefined for a person and for an agent without a name. */
export function agentOfResource(agent: Resource): AgentRecord | undefined {
  const name = lineOf(agent.label);
  if (name === undefined || isPlaceholderName(name) || isPerson(agent)) return undefined;
  const kind = agentKindOf(name) ?? kindsByType[typeOf(agent)];
  return { name, ...stated({ kind, website: urlOf(agent.first('foaf:homepage', 'schema:url')) }) };
}
