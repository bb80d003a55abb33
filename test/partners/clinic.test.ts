import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, type ForeignServer, type GraphQLAnswer, publicUrl, startKeyServer, tokenFor } from '../support/index.ts';
import { hasPython, type RunningPartner, startClinic } from './index.ts';

/** What the clinic's own reading of GraphQL has to know, so that the gateway can ask it anything of the contract. */
(hasPython ? describe : describe.skip)("the clinic's GraphQL", () => {
  let keys: ForeignServer;
  let clinic: RunningPartner;

  beforeAll(async () => {
    keys = await startKeyServer();
    clinic = await startClinic(keys.url);
  });

  afterAll(async () => {
    await clinic.kill();
    await keys.stop();
  });

  const query = async (text: string, variables: object = {}): Promise<GraphQLAnswer> =>
    ask(clinic.url, text, variables, await tokenFor('klinikum'));
  const them = [
    { __typename: 'Dataset', id: 'klinikum/dataset/notaufnahme' },
    { __typename: 'Contact', id: 'klinikum/contact/hitzeschutz' },
  ];

  test('aliases, merged selections, fragments on types and interfaces, __typename', async () => {
    const { data, errors } = await query(
      `# a comment, and commas, which mean nothing
      query Records($them: [_Any!]!) {
        records: _entities(representations: $them), {
          kind: __typename
          ... on Dataset { owner { id } ...Common owner { called: name __typename } spatial { places } }
          ...Common
          ... on Contact { unit }
        }
        __typename
      }
      fragment Common on Entry { ...Named uri }
      fragment Named on Entry { title ... { id } }`,
      { them },
    );
    expect(errors).toBeUndefined();
    const common = (id: string) => ({ id, uri: `${publicUrl}/id/${id}` });
    expect(data).toEqual({
      __typename: 'Query',
      records: [
        {
          kind: 'Dataset',
          ...common('klinikum/dataset/notaufnahme'),
          title: 'Auslastung der Notaufnahme',
          owner: { id: 'klinikum', called: 'Klinikum (Beispiel)', __typename: 'Owner' },
          spatial: { places: ['Leipzig'] },
        },
        {
          kind: 'Contact',
          ...common('klinikum/contact/hitzeschutz'),
          title: 'Stabsstelle Hitzeschutz',
          unit: 'Stabsstelle Hitzeschutz',
        },
      ],
    });
  });

  test('@include and @skip, on fields and fragments, by values and variables', async () => {
    const { data, errors } = await query(
      `query ($yes: Boolean!, $no: Boolean = false) {
        catalogueOwner {
          a: id @include(if: $yes)
          b: id @include(if: $no)
          c: id @skip(if: true)
          d: id @skip(if: $no) @include(if: true)
          ... @include(if: $no) { e: id }
          ...Name @skip(if: $yes)
        }
      }
      fragment Name on Owner { name }`,
      { yes: true },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ catalogueOwner: { a: 'klinikum', d: 'klinikum' } });
  });

  test('values written in the query and in variables', async () => {
    const page = '{ hasMore changes { id operation } }';
    const { data, errors } = await query(
      `query ($after: String, $first: Int = 1) {
        one: catalogueChanges(after: $after, first: $first) ${page}
        rest: catalogueChanges(after: "klinikum\\u002d7") ${page}
        written: _entities(representations: [{ __typename: "Owner", id: "klinikum" }, { __typename: "Owner", id: "uni" }]) {
          ... on Owner { kind }
        }
      }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      one: { hasMore: true, changes: [{ id: 'klinikum/contact/medizincontrolling', operation: 'UPSERT' }] },
      rest: { hasMore: false, changes: [{ id: 'klinikum/dataset/wartezeiten', operation: 'DELETE' }] },
      written: [{ kind: 'HEALTH_CARE' }, null],
    });
  });

  test('a field that must not be null and is costs its record, and the error says where', async () => {
    const deep = `query ($them: [_Any!]!) { _entities(representations: $them) {
      ... on Dataset { title relatedDatasets { id title } }
    } }`;
    const { data, errors } = await query(deep, { them });
    expect(data).toEqual({
      _entities: [{ title: 'Auslastung der Notaufnahme', relatedDatasets: [null] }, {}],
    });
    expect(errors).toEqual([
      { message: 'expected String, got null', path: ['_entities', 0, 'relatedDatasets', 0, 'title'] },
    ]);
  });

  test('of several operations the named one is executed', async () => {
    const body = {
      query: 'query A { catalogueOwner { id } } query B { catalogueOwner { kind } }',
      operationName: 'B',
    };
    const response = await fetch(clinic.url, { method: 'POST', body: JSON.stringify(body) });
    expect(await response.json()).toEqual({ data: { catalogueOwner: { kind: 'HEALTH_CARE' } } });
  });

  test.each([
    ['{ catalogueOwner { id }', 'syntax: expected name, got the end'],
    ['{ catalogueOwner { nix } }', 'expected a field of Owner, got nix'],
    ['{ catalogueOwner }', 'Query.catalogueOwner: expected fields of an object, and none of anything else'],
    ['{ catalogueOwner { id { x } } }', 'Owner.id: expected fields of an object, and none of anything else'],
    ['{ catalogueChanges(last: 1) { hasMore } }', 'expected an argument of Query.catalogueChanges, got last'],
    ['{ ...A } fragment A on Query { ...A }', 'expected a fragment that is defined and not within itself, got A'],
    ['mutation { x }', 'expected one query to execute, got 1 of 1 operations'],
    ['query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', '$r: expected a value, got null'],
    ['{ catalogueChanges(first: "1") { hasMore } }', "first: expected Int, got '1'"],
  ])('%s is refused', async (text, message) => {
    const { errors } = await query(text);
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});
