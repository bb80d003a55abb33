import { afterAll, expect, test } from '@jest/globals';
import { publicViewer, type Viewer } from '../../owner-kit/index.ts';
import { openSearchDatabase } from '../open-search-database.ts';
import { cleanUp, engines, temporaryDatabase } from '../test/test-support.ts';
import { Audiences } from './audiences.ts';

afterAll(cleanUp);

test.each(engines)(
  'on %s the policy is asked about each audience once for viewers it does not tell apart',
  async (_, url) => {
    const database = await openSearchDatabase(await temporaryDatabase(url));
    const asked: string[] = [];
    database.knex.on('query', ({ bindings }: { bindings?: readonly unknown[] }) => asked.push(String(bindings?.[0])));
    const audiences = new Audiences();
    const restricted = (owner: string) => ({ owner: 'stadt', visibility: 'RESTRICTED', audience: [owner] });
    const [first, second, third] = ['uni', 'klinik', 'lecos'].map((owner) => audiences.of(restricted(owner)));
    const memberOf = (...owners: string[]): Viewer => ({
      ...publicViewer,
      subject: owners.join(),
      memberships: owners.map((owner) => ({ owner, roles: [] })),
    });
    const seenBy = async (viewer: Viewer) => {
      const flags = await audiences.visible(database, viewer);
      return [...flags.keys()].filter((audience) => flags[audience] === 1);
    };

    expect(await seenBy(memberOf('uni', 'klinik'))).toEqual([first, second]);
    expect(await seenBy(memberOf('lecos'))).toEqual([third]);
    expect(asked).toHaveLength(2);
    expect(await seenBy({ ...memberOf('klinik', 'uni'), subject: 'somebody else' })).toEqual([first, second]);
    expect(asked).toHaveLength(2);

    const open = audiences.of({ owner: 'stadt', visibility: 'PUBLIC', audience: [] });
    expect(await seenBy(memberOf('lecos'))).toEqual([third, open]);
    expect(await seenBy({ ...memberOf('lecos'), isInternal: true })).toEqual([third, open]);
    expect(JSON.parse(asked[2] ?? '')).toEqual([expect.objectContaining({ number: open })]);
    expect(asked).toHaveLength(4);
    await database.close();
  },
);
