import type { AgentNameFragment } from '../generated/operations.ts';
import { WebLink } from '../layout/index.ts';

/** An organisation or person, with its website where it has one. */
export function Agent({ agent: { name, website } }: { readonly agent: AgentNameFragment }) {
  return website ? <WebLink href={website}>{name}</WebLink> : <span>{name}</span>;
}

/** Several of them, in a row. */
export function Agents({ agents }: { readonly agents: readonly AgentNameFragment[] }) {
  return (
    <>
      {agents.map((agent, place) => (
        <span key={agent.name}>
          {place > 0 && ', '}
          <Agent agent={agent} />
        </span>
      ))}
    </>
  );
}
