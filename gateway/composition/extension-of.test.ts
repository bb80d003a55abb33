import { expect, test } from '@jest/globals';
import { mirrorSdl, ownerSdl, relationsSdl } from '../../catalogue-schema/index.ts';
import { createPlanner } from '../apollo/index.ts';
import { directorySdl } from '../directory/index.ts';
import { buildSupergraph } from './build-supergraph.ts';
import { routedSubgraphs } from './catalogue-subgraphs.ts';
import { extensionOf } from './extension-of.ts';

const search = 'type Query { search: [Hit!]! } type Hit { node: Entry! }';
const own = [
  ...routedSubgraphs,
  { name: 'directory', sdl: directorySdl },
  { name: 'search', sdl: mirrorSdl(search) },
  { name: 'relations', sdl: relationsSdl('type Unused { id: ID! }') },
];
const sdlWith = (extension: string): string => `${ownerSdl()}\n${extension}`;

function refusal(name: string, extension: string): string | undefined {
  try {
    const sdl = extensionOf(name, sdlWith(extension));
    return sdl === null ? undefined : buildSupergraph(own, [{ name, sdl }]).refused.get(name)?.message;
  } catch (error) {
    return (error as Error).message;
  }
}

test('the contract alone is no extension', () => {
  expect(extensionOf('uni', ownerSdl())).toBeNull();
});

test('a field of a record is reached by the id, which only those answer who know that it may be seen', () => {
  const sdl = extensionOf('uni', sdlWith('extend type Dataset { doi: String }'));
  expect(sdl).toContain('type Dataset @key(fields: "id") {');
  expect(sdl).not.toContain('title');
});

test('a record that an extension refers to has its id from its owner', () => {
  const extension = 'extend type Query { doi(doi: String!): Dataset } extend type Dataset { doi: String }';
  const sdl = extensionOf('uni', sdlWith(extension)) as string;
  expect(sdl).toContain('type Dataset @key(fields: "id") @key(fields: "_ref", resolvable: false) {');
  const { supergraphSdl } = buildSupergraph(own, [{ name: 'uni', sdl }]);
  expect(createPlanner(supergraphSdl)('{ doi(doi: "10/1") { id } }').fetches).toBe(2);
  expect(createPlanner(supergraphSdl)('{ dataset(id: "a/dataset/b") { doi } }').fetches).toBe(3);
});

test('root fields, own types and contract values are carried, contract root fields are not', () => {
  const sdl = extensionOf(
    'uni',
    sdlWith('extend type Query { labs: [Lab!] } type Lab { name: String! box: BoundingBox owner: Contact }'),
  );
  expect(sdl).toContain('labs: [Lab!]');
  expect(sdl).toContain('type BoundingBox @shareable');
  expect(sdl).toContain('type Contact @key(fields: "_ref", resolvable: false)');
  expect(sdl).not.toContain('catalogueChanges');
  expect(refusal('uni', 'extend type Query { labs: [Lab!] } type Lab { name: String! }')).toBeUndefined();
});

test('what an owner adds to its own types in the same SDL is kept', () => {
  const extension = `extend type Query { labs: [Lab!] } type Lab { name: String! } extend type Lab { kind: LabKind }
    enum LabKind { WET } extend enum LabKind { DRY }`;
  const sdl = extensionOf('uni', sdlWith(extension)) as string;
  expect(sdl).toContain('kind: LabKind');
  expect(sdl).toContain('DRY');
  expect(refusal('uni', extension)).toBeUndefined();
});

test('an extension keeps what it requires of the contract', () => {
  const sdl = extensionOf(
    'uni',
    sdlWith('extend type Dataset { doi: String @requires(fields: "title publisher { name }") }'),
  );
  expect(sdl).toContain('title: String! @external');
  expect(sdl).toContain('publisher: Agent! @external');
  expect(refusal('uni', 'extend type Dataset { doi: String @requires(fields: "title") }')).toBeUndefined();
});

test.each([
  [
    'extend type Licence { fee: Int }',
    'uni: adds Licence.fee, but Licence is a value of the contract: expected a type of its own',
  ],
  [
    'extend type Query { secret: String @authenticated }',
    'uni: uses @authenticated, which the gateway does not take: expected none of @authenticated, @requiresScopes, @policy, @override',
  ],
  ['extend type Query { search: Int }', 'uni: Query.search is already defined by search'],
  ['extend type Query { dataset(id: ID!): Int }', 'uni: Query.dataset is already defined by directory'],
  ['extend type Query { x: Hit } type Hit { a: Int }', 'uni: Hit is already defined by search'],
  ['extend type Owner { server: Int }', 'uni: Owner.server is already defined by directory'],
  [
    'extend type Query { works: [Project!]! }',
    'uni: Query.works: expected Project, which may be missing, got Project!',
  ],
  ['extend type Dataset { score: Int! }', 'uni: Dataset.score: expected Int, as its owner may be down, got Int!'],
  ['extend type Owner { ranks: [Int!]! }', 'uni: Owner.ranks: expected [Int!], as its owner may be down, got [Int!]!'],
  ['extend type Query { motto: String! }', 'uni: Query.motto: expected String, as its owner may be down, got String!'],
  ['extend type Project { _ref: ID! }', "uni: defines Project._ref, which is the gateway's own: expected another name"],
])('%s is refused with both sides named', (extension, message) => {
  expect(refusal('uni', extension)).toBe(message);
});

test('of two owners that add the same, the second is refused and the first stays', () => {
  const sdl = extensionOf('uni', sdlWith('extend type Dataset { doi: String }')) as string;
  const { refused, supergraphSdl } = buildSupergraph(own, [
    { name: 'klinik', sdl },
    { name: 'uni', sdl },
  ]);
  expect([...refused]).toEqual([
    ['uni', { code: 'EXTENSION_COLLIDES', message: 'uni: Dataset.doi is already defined by klinik' }],
  ]);
  expect(supergraphSdl).toContain('KLINIK');
});

test('an extension that does not compose is left out and costs the others nothing', () => {
  const broken = extensionOf('uni', sdlWith('extend type Dataset { doi: Missing }')) as string;
  const fine = extensionOf('klinik', sdlWith('extend type Dataset { beds: Int }')) as string;
  const { refused, supergraphSdl } = buildSupergraph(own, [
    { name: 'klinik', sdl: fine },
    { name: 'uni', sdl: broken },
  ]);
  expect(refused.get('uni')).toEqual({
    code: 'COMPOSITION_FAILED',
    message: expect.stringMatching(/^uni: .*Missing/),
  });
  expect(supergraphSdl).toContain('beds');
});
