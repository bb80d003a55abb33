import type { OwnerKind } from '../../../catalogue-schema/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';
import type { RegisteredOwner } from '../../registry/index.ts';
import type { IssuerConfiguration } from '../configuration/index.ts';
import type { Claimed } from './claimed.ts';

type KnownOwner = Pick<RegisteredOwner, 'id' | 'kind' | 'state' | 'followsServer'>;

/** The city and its companies. */
const internalKinds: readonly OwnerKind[] = ['CITY', 'MUNICIPAL_COMPANY', 'IT_SERVICE_PROVIDER'];

/**
 * What of somebody's claims counts now. Who belongs to an active owner of the city or its companies is internal. An
 * owner's kind is what its own server says, so that of a partner makes nobody internal unless the configuration names
 * the partner.
 *
 * @param owners everybody who is registered
 * @param internalOwners partners that count among the city's companies
 */
export function admit(
  { subject, memberships, isInternal }: Claimed,
  { owners: restriction }: IssuerConfiguration,
  owners: readonly KnownOwner[],
  internalOwners: readonly string[],
): Viewer {
  const known = new Map(owners.map((owner) => [owner.id, owner]));
  const makesInternal = (id: string): boolean => {
    const owner = known.get(id);
    const isTrusted = owner?.followsServer || internalOwners.includes(id);
    return owner !== undefined && isTrusted && owner.state === 'active' && internalKinds.includes(owner.kind);
  };
  const counted = memberships.filter(
    ({ owner }) => known.has(owner) && (restriction === null || restriction.includes(owner)),
  );
  // A claim makes internal only where the issuer may speak for somebody who is.
  const mayClaim = restriction === null || restriction.some(makesInternal);
  return {
    subject,
    memberships: counted,
    isInternal: (isInternal && mayClaim) || counted.some(({ owner }) => makesInternal(owner)),
  };
}
