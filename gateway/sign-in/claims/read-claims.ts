import type { JWTPayload } from 'jose';
import { type Membership, type Role, roles } from '../../../catalogue-schema/viewer/index.ts';
import type { ClaimPath, IssuerConfiguration } from '../configuration/index.ts';
import { SignInError } from '../sign-in-error.ts';
import type { Claimed } from './claimed.ts';
import { nameIn } from './name-in.ts';
import { valueAt } from './value-at.ts';

/** The texts of a claim; none where it is not there. Any other form is somebody's mistake, and not guessed at. */
function textsAt(claims: JWTPayload, path: ClaimPath): readonly string[] {
  const value = valueAt(claims, path);
  if (value === undefined || value === null) return [];
  const values = Array.isArray(value) ? value : [value];
  if (values.every((one) => typeof one === 'string')) return values;
  throw SignInError.badToken(`its claim ${path.join('.')} is neither a text nor a list of texts`);
}

/** One membership for each owner, with all roles that any of them has. */
function united(memberships: readonly Membership[]): readonly Membership[] {
  const byOwner = new Map<string, Set<Role>>();
  for (const { owner, roles: named } of memberships) {
    byOwner.set(owner, new Set([...(byOwner.get(owner) ?? []), ...named]));
  }
  return [...byOwner].map(([owner, named]) => ({ owner, roles: roles.filter((role) => named.has(role)) }));
}

/**
 * Whom the claims of a verified token say somebody to be, as the configuration of its issuer reads them. The subject is
 * issuer and `sub` together: an issuer has no "#" in it, so no two people have the same.
 *
 * @throws SignInError where a claim is of another form than a text or a list of texts
 */
export function readClaims(claims: JWTPayload, { issuer, owners, claims: read }: IssuerConfiguration): Claimed {
  const { organisations, groups, internal } = read;
  const named = read.roles === null ? [] : textsAt(claims, read.roles);
  const rolesNamed = roles.filter((role) => named.includes(role));
  const byOrganisation = organisations === null ? [] : textsAt(claims, organisations);
  const inGroups = groups === null ? [] : textsAt(claims, groups.claim);
  const memberships = united([
    ...byOrganisation.map((owner) => ({ owner, roles: rolesNamed })),
    ...inGroups.flatMap((group) => (groups && Object.hasOwn(groups.are, group) ? (groups.are[group] ?? []) : [])),
  ]);
  return {
    issuer,
    subject: `${issuer}#${claims.sub}`,
    memberships: memberships.filter(({ owner }) => owners === null || owners.includes(owner)),
    employers: read.employer === null ? [] : textsAt(claims, read.employer),
    isInternal: internal !== null && textsAt(claims, internal.claim).some((value) => internal.values.includes(value)),
    name: nameIn(claims, read.name),
  };
}
