import type { AgentKind } from '../../../../catalogue-schema/index.ts';
import { agentKindOf } from '../values/index.ts';

/** The kind of an organisation at a city's portal, which is filled by authorities unless the name says otherwise. */
export function portalAgentKindOf(name: string): AgentKind {
  return agentKindOf(name) ?? 'PUBLIC_AUTHORITY';
}
