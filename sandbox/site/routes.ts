import { type Context, Hono } from 'hono';
import { readAsset } from '../pages/assets.ts';
import { type Brand, brandOfHost } from '../pages/brand.ts';
import { cards, indexCard, multiCodeCard } from '../pages/cards.ts';
import { isSitePage, type SitePage, sitePages } from '../pages/catalog.ts';
import { framePage, sitePage } from '../pages/layout.ts';
import { oneFormCard, welcomeCard } from '../pages/parts.ts';
import { createReactBundle } from '../pages/react-bundle.ts';
import { formatNumber } from '../rules/numbers.ts';
import type { World } from '../rules/world.ts';
import { createSignUps } from './sign-ups.ts';

const scriptOf: Partial<Record<SitePage, string>> = {
  plain: 'one-form',
  country: 'country',
  spa: 'spa',
  masked: 'masked',
  react: 'react-bundle',
  shadow: 'shadow',
  dialog: 'dialog',
  rtl: 'one-form',
  unnamed: 'one-form',
  particular: 'particular',
  nofield: 'inert',
  refuses: 'refuses',
};

export function createSiteRoutes(world: World) {
  const routes = new Hono();
  const signUps = createSignUps(world);
  const reactBundle = createReactBundle();
  const brandOf = (c: Context): Brand => brandOfHost(c.req.header('host') ?? new URL(c.req.url).host);

  routes.get('/site/assets/:name', async (c) => {
    c.header('Cache-Control', 'no-store');
    if (c.req.param('name') === 'react-bundle.js') {
      return c.body(await reactBundle(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
    }
    const asset = await readAsset(c.req.param('name'));
    return asset ? c.body(asset.body, 200, { 'Content-Type': asset.type }) : c.notFound();
  });

  // The two-document page comes first: its forms are answered with a navigation, the others' with JSON.
  routes.post('/site/multi/phone', async (c) => {
    const cell = text((await c.req.parseBody()).cell);
    const started = signUps.start(brandOf(c), 'multi', cell, sitePages.multi.codeLength);
    const query = new URLSearchParams(started.ok ? { flow: started.flow } : { error: started.error });
    return c.redirect(started.ok ? `/multi/code?${query}` : `/multi?${query}`, 303);
  });

  routes.post('/site/multi/code', async (c) => {
    const form = await c.req.parseBody();
    const flow = text(form.flow);
    const checked = signUps.check(flow, text(form.otp));
    if (checked.ok) return c.redirect('/multi/welcome', 303);
    return c.redirect(`/multi/code?${new URLSearchParams({ flow, error: checked.error })}`, 303);
  });

  routes.post('/site/:page/phone', async (c) => {
    const page = c.req.param('page');
    if (!isSitePage(page)) return c.notFound();
    const body: Record<string, unknown> = await c.req.json();
    const started = signUps.start(brandOf(c), page, text(body.phone), sitePages[page].codeLength || 6);
    if (!started.ok) return c.json({ error: started.error }, 422);
    return c.json({ flow: started.flow, shown: `+1 ${formatNumber(started.phone)}` });
  });

  routes.post('/site/:page/code', async (c) => {
    const body: Record<string, unknown> = await c.req.json();
    const checked = signUps.check(text(body.flow), text(body.code));
    return checked.ok ? c.json({ brand: checked.brand }) : c.json({ error: checked.error }, 422);
  });

  routes.on('GET', ['/', '/index'], (c) => {
    const brand = brandOf(c);
    const port = /:\d+$/.exec(brand.host)?.[0] ?? '';
    return c.html(sitePage({ brand, title: 'Sign-up pages' }, indexCard(brand, port)));
  });

  routes.get('/multi/code', (c) => {
    const flow = c.req.query('flow') ?? '';
    const phone = signUps.phoneOf(flow);
    if (!phone) return c.redirect('/multi');
    const card = multiCodeCard(flow, formatNumber(phone), c.req.query('error') ?? '');
    return c.html(sitePage({ brand: brandOf(c), title: 'Check your phone' }, card));
  });
  routes.get('/multi/welcome', (c) => {
    const brand = brandOf(c);
    return c.html(sitePage({ brand, title: 'Welcome' }, welcomeCard(brand.name)));
  });
  routes.get('/iframe/form', (c) =>
    c.html(framePage({ brand: brandOf(c), title: 'Sign up', script: 'one-form' }, oneFormCard('iframe'))),
  );

  // A reload in the middle of the single-page app starts it again.
  routes.get('/spa/:step', (c) => c.redirect('/spa'));
  routes.get('/:page', (c) => {
    const page = c.req.param('page');
    if (!isSitePage(page)) return c.notFound();
    const brand = brandOf(c);
    const script = scriptOf[page];
    // As sites serve what they did not write themselves: at their address, with an origin of its own.
    if (page === 'upload') c.header('Content-Security-Policy', 'sandbox allow-scripts allow-forms');
    const card = cards[page](brand, c.req.query('error') ?? '');
    return c.html(sitePage({ brand, title: 'Sign up', ...(script ? { script } : {}) }, card));
  });
  return routes;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
