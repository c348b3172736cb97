import { describe, expect, test } from 'vitest';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { createClassify } from './classify.ts';

const classify = createClassify();
const kinds = (...described: Partial<FieldFeatures>[]) =>
  classify(fields(...described)).map(({ kind }) => kind);
const boxes = (first: Partial<FieldFeatures>, more: Partial<FieldFeatures> = {}, count = 5) =>
  Array.from({ length: count }, (_, n) => ({
    maxLength: 1,
    box: { left: 20 + 50 * n, top: 20, width: 42, height: 46 },
    ...more,
    ...(n === 0 ? first : {}),
  }));

test("boxes for a new PIN stay the user's own beside a field for the code", () => {
  const formText = 'Choose a PIN. Confirm with the code we texted you';
  const pin = boxes({}, { type: 'password', formText }, 4);
  const code = { label: 'Code we texted you', name: 'sms', maxLength: 6, formText };
  expect(kinds(...pin, code)).toEqual(['other', 'other', 'other', 'other', 'otp']);
});

test('beside a card with a field for its security code, a one-time code is one', () => {
  const code = { label: 'رمز پویا', type: 'password' };
  expect(kinds({ name: 'cardNumber' }, { name: 'cvv2' }, code)[2]).toBe('otp');
  expect(kinds({ name: 'cardNumber' }, { name: 'expiryDate' }, code)[2]).toBe('other');
});

describe('a code that no message brings', () => {
  test.each([
    'Code de vérification à gratter au dos',
    'Código de acesso impresso na fatura',
    'Verification code printed on your letter',
    'Bestätigungscode auf der Rückseite der Karte',
    'Codice di verifica sul retro della tessera',
    'Проверочный код на обороте карты',
    'Kod weryfikacyjny na odwrocie karty',
    '驗證碼（請輸入右圖數字）',
    '確認コード（カード裏面に記載）',
    'Проверочный код (сумма 3 + 8)',
  ])('is told by its name: %s', (label) => {
    expect(kinds({ label, maxLength: 6, inputMode: 'numeric' })).toEqual(['other']);
  });

  test('is told by a sentence about it', () => {
    const field = { label: 'Security code', maxLength: 6 };
    const formText = 'You will find the code printed on your statement. Security code';
    expect(kinds({ ...field, formText })).toEqual(['other']);
    expect(kinds({ ...field, formText: 'We have printed your form. Security code' })).toEqual(['otp']);
  });

  test('is the name of a trip or an order where the form asks for a name', () => {
    const code = { label: 'Confirmation code', maxLength: 6 };
    const formText = 'Find your trip';
    expect(kinds({ ...code, formText }, { label: 'Last name', formText })).toEqual(['other', 'other']);
    expect(
      kinds({ ...code, formText: `${formText}. We sent a code to your phone.` }, { label: 'Name' })[0],
    ).toBe('otp');
    expect(kinds({ ...code, formText })).toEqual(['otp']);
  });

  test('is set up, not entered', () => {
    for (const label of ['Token period', 'Code length', 'Longueur du code', 'Codegültigkeit in Sekunden'])
      expect(kinds({ label, type: 'number', formText: 'Authenticator' })).toEqual(['other']);
  });
});

describe('boxes for one character each', () => {
  test.each(['شماره کارت', 'Kartennummer', 'Číslo karty', 'मेरा कार्ड नंबर', 'Kortnummer', 'Card number'])(
    'are no code where they are for a card: %s',
    (before) => {
      const formText = 'Enter the code that we sent to your phone';
      const parts = (text: string) => boxes({ before: text }, { maxLength: 4, formText }, 4);
      expect(kinds(...parts(before))).toEqual(['other', 'other', 'other', 'other']);
      expect(kinds(...parts(''))[0]).toBe('otp-digit');
    },
  );

  test('among other fields are what their name says', () => {
    const name = { label: 'Customer number' };
    expect(kinds(name, ...boxes({ before: 'Stan gazomierza (m³)' }))[1]).toBe('other');
    expect(kinds(name, ...boxes({ before: 'Row of the seat' }))[1]).toBe('other');
    expect(kinds(name, ...boxes({ before: 'Enter the code' }))[1]).toBe('otp-digit');
    expect(kinds(name, ...boxes({ before: '' }))[1]).toBe('otp-digit');
  });

  test('alone below a heading are a code, but for a reading', () => {
    expect(kinds(...boxes({ before: 'Almost done' }))[0]).toBe('otp-digit');
    expect(kinds(...boxes({ before: 'Zählerstand' }))[0]).toBe('other');
  });

  test('below the arrival of a message are a code, though they have no limit', () => {
    const formText = 'أدخل الأرقام التي وصلتك في رسالة نصية | +966 5* *** *123';
    const unlimited = { maxLength: null, type: 'number', formText };
    expect(kinds(...boxes({ before: formText }, unlimited, 6))).toEqual(Array(6).fill('otp-digit'));
  });
});

test('two halves below "an SMS came to your phone" are no parts of a number', () => {
  const formText =
    'Auf Ihr Handy ist soeben eine SMS eingegangen. Bitte übertragen Sie die sechs Ziffern daraus.';
  const half = { maxLength: 3, placeholder: '000', formText };
  expect(
    kinds({ ...half, name: 'teil1', before: formText }, { ...half, name: 'teil2', before: '–' }),
  ).toEqual(['otp', 'otp']);
  expect(kinds({ ...half, name: 'tel1', before: 'Telefon' }, { ...half, name: 'tel2' })).toEqual([
    'tel-area-code',
    'tel-local',
  ]);
});

describe('a password', () => {
  const masked = { type: 'password', maxLength: 6 };
  const came = 'На ваш телефон надіслано повідомлення з паролем.';

  test('is a code if it says that it came by phone', () => {
    expect(kinds({ ...masked, label: 'Telefonunuza gelen şifre' })).toEqual(['otp']);
    expect(kinds({ ...masked, label: 'Telefon şifresi' })).toEqual(['other']);
  });

  test('is a code if the page says that a message brought it, whatever its autocomplete', () => {
    const field = { ...masked, label: 'Пароль', autocomplete: ['new-password'] };
    expect(kinds({ ...field, formText: `${came} Пароль` })).toEqual(['otp']);
    expect(kinds({ ...field, formText: 'Придумайте пароль. Пароль' })).toEqual(['other']);
    expect(kinds(field, { ...field, label: 'Пароль ще раз' })).toEqual(['other', 'other']);
    const text = { formText: `${came} Пароль` };
    expect(kinds({ ...field, ...text }, { ...field, ...text })).toEqual(['other', 'other']);
  });

  test('is the only one that takes the code among other fields', () => {
    const formText = `Un mot de passe à usage unique vient d'être envoyé par SMS. Numéro fiscal Mot de passe`;
    const both = [
      { label: 'Numéro fiscal', formText },
      { ...masked, label: 'Mot de passe', formText },
    ];
    expect(kinds(...both)).toEqual(['other', 'otp']);
  });
});

describe('a phone', () => {
  test.each([
    'Op welk nummer kunnen wij u bellen?',
    'Unter welcher Nummer können wir Sie erreichen?',
    'Na jaký číslo vám můžeme zavolat?',
    'Pod jakim numerem można się z Państwem skontaktować?',
    'Vilket nummer når vi dig på?',
    'Missä numerossa tavoitamme sinut?',
    'По какому номеру с вами связаться?',
    'Hemtelefon (frivilligt)',
    'Arbejdstelefon',
    'Työpuhelin',
  ])('is asked for without being named: %s', (label) => {
    expect(kinds({ label })).toEqual(['tel']);
  });

  test.each([
    'Quand pouvons-nous vous rappeler ?',
    'Policy number (call us if you have lost it)',
    'Wann sind Sie erreichbar?',
    '手機條碼載具',
    '郵遞區號',
    'รหัสไปรษณีย์',
    'หมายเลขโทรสาร',
    'Handyversicherung',
  ])('is not asked for: %s', (label) => {
    expect(kinds({ label, maxLength: 6 }, { label: '手機' })[0]).toBe('other');
  });

  test('has a short name in one language that is something else in another', () => {
    const email = { label: 'E-posta', type: 'email' };
    expect(kinds({ label: 'Cep', language: 'tr' }, email)[0]).toBe('tel');
    expect(kinds({ label: 'CEP', language: 'pt-BR' }, email)[0]).toBe('other');
  });
});
