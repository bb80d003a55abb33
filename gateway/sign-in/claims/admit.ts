import type { OwnerKind } from '../../../catalogue-schema/index.ts';
import type { Membership, Viewer } from '../../../catalogue-schema/viewer/index.ts';
import type { RegisteredOwner, Secondment } from '../../registry/index.ts';
import type { IssuerConfiguration } from '../configuration/index.ts';
import type { Claimed } from './claimed.ts';

type KnownOwner = Pick<RegisteredOwner, 'id' | 'kind' | 'state' | 'followsServer'>;

/** The city and its companies. */
const internalKinds: readonly OwnerKind[] = ['CITY', 'MUNICIPAL_COMPANY', 'IT_SERVICE_PROVIDER'];

const today = (): string => new Date().toISOString().slice(0, 10);

/** A role for an owner that does not employ somebody counts as long as one that does lets them have it. */
function withGrantedRoles(
  membership: Membership,
  // A session from before there were employers names none.
  { subject, employers = [] }: Claimed,
  secondments: readonly Secondment[],
): Membership {
  const { owner, roles } = membership;
  if (employers.includes(owner)) return membership;
  const isGranted = secondments.some(
    ({ subject: who, sender, receiver, until }) =>
      who === subject && employers.includes(sender) && receiver === owner && (until === null || until >= today()),
  );
  return { owner, roles: isGranted ? roles.filter((role) => role === 'editor') : [] };
}

/**
 * What of somebody's claims counts now. Who belongs to an active owner of the city or its companies is internal. An
 * owner's kind is what its own server says, so that of a partner makes nobody internal unless the configuration names
 * the partner. Where the issuer says who employs people, they edit for others as far as their employers have granted it.
 *
 * @param owners everybody who is registered
 * @param secondments what employers have granted
 * @param internalOwners partners that count among the city's companies
 */
export function admit(
  claimed: Claimed,
  { owners: restriction, claims }: IssuerConfiguration,
  owners: readonly KnownOwner[],
  secondments: readonly Secondment[],
  internalOwners: readonly string[],
): Viewer {
  const { subject, memberships, isInternal } = claimed;
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
    memberships: claims.employer === null ? counted : counted.map((one) => withGrantedRoles(one, claimed, secondments)),
    isInternal: (isInternal && mayClaim) || counted.some(({ owner }) => makesInternal(owner)),
  };
}
