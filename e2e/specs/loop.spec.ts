import { describe, expect } from 'vitest';
import type { SitePage } from '../../sandbox/pages/catalog.ts';
import { latestCode, test } from '../fixtures.ts';

const PAGES: SitePage[] = ['plain', 'country', 'spa', 'multi', 'masked', 'react', 'iframe', 'shadow'];

describe('rent, fill, code, fill', () => {
  test.for(PAGES)('on the page %s, with the popup closed', async (name, { sandbox, user }) => {
    const site = await user.open(name);
    const phone = await user.rentAndFill(site);
    await site.send();
    const code = await latestCode(sandbox);
    await site.holds(code, 15_000);
    await site.verify();
    await user.welcomed();
    expect(sandbox.state.signups).toMatchObject([{ phone, code, page: name }]);
    expect(
      sandbox.state.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/rentals')),
    ).toHaveLength(1);
  });
});
