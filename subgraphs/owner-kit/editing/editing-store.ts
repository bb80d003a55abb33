import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { catalogueError } from '../../../catalogue-schema/index.ts';
import { type Database, isoTime } from '../../../catalogue-schema/storage/index.ts';
import {
  type AuditAction,
  addToAuditTrail,
  announce,
  type BeforeWrite,
  editedOrigin,
  inOrder,
  type SavedRecord,
} from '../records/index.ts';
import { type AuditEntry, readAuditTrail } from './audit-entry.ts';
import { checkSaved } from './check-saved.ts';
import { type Edition, isThere, readEdition, readEditions } from './edition.ts';
import { type Page, type PageRequest, readPage } from './page.ts';

/** Who changes which record. */
export interface Edit {
  readonly id: string;
  /** The version that they have read; null where the record is to be a new one. */
  readonly version: string | null;
  /** The person, as the audit trail names them. */
  readonly by: string;
}

/**
 * What people do to an owner's records. Every change is one transaction: record, draft, change feed and audit trail
 * together or none. What it answers is how the record is then. Whoever may do it has been asked before.
 */
export interface EditingStore {
  /** Null where there is neither a record nor a draft. */
  find(id: string): Promise<Edition | null>;
  drafts(page: PageRequest): Promise<Page<Edition>>;
  auditTrail(record: string | null, page: PageRequest): Promise<Page<AuditEntry>>;
  /**
   * Publishes a record in the place of what is there, its draft included. What is published already stays as it is, but is
   * from then on what a person has saved.
   *
   * @throws VERSION_CONFLICT
   */
  save(edit: Edit, record: SavedRecord): Promise<Edition>;
  /** @throws VERSION_CONFLICT */
  saveDraft(edit: Edit, record: SavedRecord): Promise<Edition>;
  /** @throws DRAFT_MISSING, VERSION_CONFLICT; RECORD_INVALID where the contract has changed since the draft was saved */
  publishDraft(edit: Edit): Promise<Edition>;
  /** @throws DRAFT_MISSING, VERSION_CONFLICT */
  discardDraft(edit: Edit): Promise<Edition>;
  /**
   * Deletes a record and its draft; a draft alone too.
   *
   * @throws NOT_FOUND, VERSION_CONFLICT
   */
  delete(edit: Edit): Promise<Edition>;
}

function checkVersion(edition: Edition, version: string | null): void {
  if (version === null ? !isThere(edition) : version === edition.version) return;
  const current = isThere(edition) ? edition.version : null;
  const message =
    version === null
      ? 'expected no record and no draft yet, got one'
      : `expected the version that it has now, got ${JSON.stringify(version)}`;
  throw catalogueError('VERSION_CONFLICT', `${edition.id}: ${message}`, { version: current });
}

function draftOf({ id, draft }: Edition): SavedRecord {
  if (draft !== null) return draft;
  throw catalogueError('DRAFT_MISSING', `${id}: expected a draft, got none`);
}

/** @param before is called first in the transaction of every change */
export function editingStore(database: Database, before?: BeforeWrite): EditingStore {
  const { knex, schema } = database;
  const write = inOrder(database, before);

  const change = (
    { id }: Edit,
    make: (transaction: Knex.Transaction, edition: Edition) => Promise<unknown>,
  ): Promise<Edition> =>
    write(async (transaction) => {
      await make(transaction, await readEdition(transaction, schema, id));
      return readEdition(transaction, schema, id);
    });

  const note = (
    transaction: Knex.Transaction,
    { id, kind }: Edition,
    by: string,
    action: AuditAction,
    [from, to]: readonly [SavedRecord | null, SavedRecord | null],
  ) => addToAuditTrail(transaction, schema, [{ id, kind, action, by, before: from, after: to }]);

  const dropDraft = (transaction: Knex.Transaction, { id }: Edition) =>
    transaction.withSchema(schema).table('draft').where({ id }).delete();

  const discard = async (transaction: Knex.Transaction, edition: Edition, by: string) => {
    await dropDraft(transaction, edition);
    await note(transaction, edition, by, 'DRAFT_DISCARDED', [edition.draft, null]);
  };

  /** `modified` is by the clock that dates the changes of the feed and the audit trail. */
  const publish = async (transaction: Knex.Transaction, edition: Edition, record: SavedRecord, by: string) => {
    const { id, kind, published, draft } = edition;
    if (isDeepStrictEqual(published, record)) {
      const imported = transaction.withSchema(schema).table('entry').where({ id }).whereNot({ origin: editedOrigin });
      const taken = await imported.update({ origin: editedOrigin });
      if (taken > 0) await note(transaction, edition, by, 'PUBLISHED', [published, record]);
      if (draft !== null) await discard(transaction, edition, by);
      return;
    }
    await transaction.raw(
      `insert into :schema:.entry (id, kind, visibility, audience, origin, record)
       values (:id, :kind, :visibility, :audience::text[], :editedOrigin, :record::jsonb || jsonb_build_object(
         'id', :id::text,
         'modified', ${isoTime('clock_timestamp()')}))
       on conflict (id) do update set visibility = excluded.visibility, audience = excluded.audience,
         origin = excluded.origin, record = excluded.record`,
      {
        schema,
        id,
        kind,
        editedOrigin,
        visibility: record.visibility,
        audience: [...record.audience],
        record: JSON.stringify(record),
      },
    );
    await announce(transaction, schema, [id], 'UPSERT');
    await dropDraft(transaction, edition);
    await note(transaction, edition, by, 'PUBLISHED', [published, record]);
  };

  return {
    find: async (id) => {
      const edition = await readEdition(knex, schema, id);
      return isThere(edition) ? edition : null;
    },
    drafts: (page) =>
      readPage(page, (sequence, limit) => {
        const wanted = 'select id from ??.draft where sequence < ?::bigint order by sequence desc limit ?';
        return readEditions(knex, schema, knex.raw(wanted, [schema, sequence, limit]));
      }),
    auditTrail: (record, page) =>
      readPage(page, (sequence, limit) => readAuditTrail(database, record, sequence, limit)),
    save: (edit, record) =>
      change(edit, async (transaction, edition) => {
        checkVersion(edition, edit.version);
        await publish(transaction, edition, record, edit.by);
      }),
    saveDraft: (edit, record) =>
      change(edit, async (transaction, edition) => {
        checkVersion(edition, edit.version);
        const { id, kind, draft } = edition;
        if (isDeepStrictEqual(draft, record)) return;
        await transaction.raw(
          `insert into :schema:.draft (id, kind, record) values (:id, :kind, :record::jsonb)
           on conflict (id) do update set record = excluded.record, sequence = excluded.sequence`,
          { schema, id, kind, record: JSON.stringify(record) },
        );
        await note(transaction, edition, edit.by, 'DRAFT_SAVED', [draft, record]);
      }),
    publishDraft: (edit) =>
      change(edit, async (transaction, edition) => {
        const draft = draftOf(edition);
        checkVersion(edition, edit.version);
        await publish(transaction, edition, checkSaved(edition.kind, edition.id, draft), edit.by);
      }),
    discardDraft: (edit) =>
      change(edit, async (transaction, edition) => {
        draftOf(edition);
        checkVersion(edition, edit.version);
        await discard(transaction, edition, edit.by);
      }),
    delete: (edit) =>
      change(edit, async (transaction, edition) => {
        const { id, published } = edition;
        if (!isThere(edition)) throw catalogueError('NOT_FOUND', `${id}: expected a record or a draft, got none`);
        checkVersion(edition, edit.version);
        if (published === null) return discard(transaction, edition, edit.by);
        await transaction.withSchema(schema).table('entry').where({ id }).delete();
        await announce(transaction, schema, [id], 'DELETE');
        await dropDraft(transaction, edition);
        return note(transaction, edition, edit.by, 'DELETED', [published, null]);
      }),
  };
}
