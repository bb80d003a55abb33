import { isoTime } from '../../catalogue-schema/storage/index.ts';

/** An owner with its newest SDL, as `RegisteredOwner` names its parts. */
export const ownerColumns = `
  owner.id, owner.name, owner.kind, owner.website, owner.contact, owner.url, owner.state, owner.reason,
  owner.edit_url as "editUrl", owner.follows_server as "followsServer", newest.version, newest.hash,
  ${isoTime('newest.at')} as "publishedAt"`;

/** Joins `newest` to a row `owner`. */
export const withNewestSdl = `
  left join lateral (
    select version, hash, at from :schema:.sdl_version where sdl_version.owner = owner.id order by version desc limit 1
  ) as newest on true`;
