import type { AgentRecord } from '../../../../catalogue-schema/index.ts';
import { isPlaceholderName } from '../contacts/index.ts';
import { lineOf, stated, urlOf } from '../values/index.ts';
import type { CkanFields, CkanObject } from './ckan-fields.ts';
import { portalAgentKindOf } from './portal-agent-kind.ts';

/** The name of the organisation that publishes a package. */
export function organisationNameOf(ckanPackage: CkanObject): string | undefined {
  const organisation = (ckanPackage.organization ?? {}) as CkanObject;
  return lineOf(organisation.title) ?? lineOf(organisation.display_name) ?? lineOf(organisation.name);
}

/** Who publishes a package (dct:publisher): its organisation at the portal. */
export function publisherOf(ckanPackage: CkanObject, fields: CkanFields): AgentRecord | undefined {
  const name =
    organisationNameOf(ckanPackage) ?? lineOf(fields.first('publisher_name')) ?? lineOf(fields.first('author'));
  if (name === undefined || isPlaceholderName(name)) return undefined;
  return { name, kind: portalAgentKindOf(name), ...stated({ website: urlOf(fields.first('publisher_url')) }) };
}

/** Who made the data (dct:creator): the author, where it is not a private person whose name was removed. */
export function creatorsOf(fields: CkanFields): AgentRecord[] {
  const name = lineOf(fields.first('author'));
  return name === undefined || isPlaceholderName(name) ? [] : [{ name, kind: portalAgentKindOf(name) }];
}
