import { describe, expect, it } from 'vitest';
import { brandLabel, brandOfHost } from './pages/brand.ts';
import { codeIn } from './rules/sms.ts';
import { smsStyleCount, smsText } from './site/sms-text.ts';
import { createTestSandbox } from './testing.ts';

describe('a sign-up', () => {
  it('texts the number typed, and lets in only who has the code', async () => {
    const box = createTestSandbox();
    const bystander = await box.rent();
    const mine = await box.rent();
    const started = await box.site('/plain/phone', { phone: `+1${mine.phone_number}` });
    const { flow } = started.json;
    const codeOf = async (id: string) => (await box.get(`/rentals/${id}/code`)).json.code;
    expect(await codeOf(mine.id)).toBeNull();
    box.passSeconds(3);
    const code = await codeOf(mine.id);
    expect(code).toMatch(/^\d{6}$/);
    expect(await codeOf(bystander.id)).toBeNull();
    for (const wrong of ['', '000000', `${code}0`, code.slice(1)]) {
      expect((await box.site('/plain/code', { flow, code: wrong })).status).toBe(422);
    }
    expect(box.state.signups).toEqual([]);
    expect((await box.site('/plain/code', { flow, code })).json.brand).toBe('Acme');
    expect(box.state.signups).toMatchObject([
      { brand: 'Acme', page: 'plain', phone: mine.phone_number, code },
    ]);
  });

  it('takes a number as people write it and refuses what is none', async () => {
    const box = createTestSandbox();
    const status = async (phone: string) => (await box.site('/plain/phone', { phone })).status;
    for (const good of ['3026873874', '13026873874', '+1 (302) 687-3874', '302.687.3874']) {
      expect(await status(good), good).toBe(200);
    }
    for (const bad of [
      '',
      '302687387',
      '+49 302 6873874',
      '23026873874',
      '1026873874',
      '30268738745',
      '+3026873874',
    ]) {
      expect(await status(bad), bad).toBe(422);
    }
    expect(box.state.texts.map(({ phone }) => phone)).toEqual(Array(4).fill('3026873874'));
    expect(box.state.texts[0]?.rentalId).toBeNull();
  });

  it('replaces the first code when the second arrives', async () => {
    const box = createTestSandbox({ scenario: 'two-codes' });
    const { id, phone_number } = await box.rent();
    const { flow } = (await box.site('/plain/phone', { phone: phone_number })).json;
    const code = async () => (await box.get(`/rentals/${id}/code`)).json.code;
    box.passSeconds(3);
    const first = await code();
    box.passSeconds(6);
    const second = await code();
    expect(second).not.toBe(first);
    expect((await box.site('/plain/code', { flow, code: first })).json.error).toContain('newer');
    expect((await box.site('/plain/code', { flow, code: second })).status).toBe(200);
  });

  it('posts and navigates on the page made of two documents', async () => {
    const box = createTestSandbox({ smsDelayMs: 0 });
    const { phone_number } = await box.rent();
    const form = (path: string, fields: Record<string, string>) =>
      box.app.request(`http://acme.localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    const refused = await form('/site/multi/phone', { cell: 'none' });
    expect(refused.headers.get('location')).toMatch(/^\/multi\?error=/);
    const started = await form('/site/multi/phone', { cell: phone_number });
    const location = new URL(started.headers.get('location') ?? '', 'http://acme.localhost');
    const flow = location.searchParams.get('flow') ?? '';
    expect(await (await box.app.request(location)).text()).toContain('name="otp"');
    const wrong = await form('/site/multi/code', { flow, otp: '1' });
    expect(wrong.headers.get('location')).toContain('error=');
    const otp = box.state.rentals[0]?.messages[0]?.code ?? '';
    expect((await form('/site/multi/code', { flow, otp })).headers.get('location')).toBe('/multi/welcome');
    expect(box.state.signups).toHaveLength(1);
  });
});

describe('brands and texts', () => {
  it('come from the host name', () => {
    expect(brandOfHost('acme.localhost:4610').name).toBe('Acme');
    expect(brandOfHost('127.0.0.1:4610').name).toBe('Acme');
    for (const name of ['AT&T / Cricket', 'Booking.com', '微信', 'Cash App']) {
      expect(brandOfHost(`${brandLabel(name)}.localhost`).name).toBe(name);
    }
  });

  it('hold a code that can be read out in every style and length', () => {
    const brand = brandOfHost('acme.localhost:4610');
    for (let turn = 0; turn < smsStyleCount; turn++) {
      for (const code of ['4821', '482193', '48219365']) {
        const text = smsText(brand, code, turn);
        expect(codeIn(text), text).toBe(code);
      }
    }
  });
});
