// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { callingCodes, fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { createClassify } from './classify.ts';

const classify = createClassify();
const kinds = (...described: Partial<FieldFeatures>[]) =>
  classify(fields(...described)).map(({ kind }) => kind);
const kindOf = (features: Partial<FieldFeatures>) => kinds(features)[0];

describe('a phone field', () => {
  test.each([
    'Phone number',
    'Mobile',
    'Número de teléfono',
    'Celular',
    'Telemóvel',
    'Numéro de téléphone portable',
    'Handynummer',
    'Rufnummer',
    'Numero di cellulare',
    'Mobiel nummer',
    'Numer telefonu',
    'Номер телефона',
    'Номер мобільного',
    'Cep telefonu',
    'رقم الهاتف',
    'رقم الجوال',
    '手机号码',
    '電話號碼',
    '携帯電話番号',
    '휴대폰 번호',
  ])('is recognized by its label "%s"', (label) => {
    expect(kindOf({ label })).toBe('tel');
  });

  test.each([
    { name: 'phone' },
    { name: 'user[phone_number]' },
    { id: 'txtMobile' },
    { name: 'contact.homePhone' },
    { placeholder: '(555) 555-5555', type: 'tel' },
    { before: 'Telefon', label: '' },
    { name: 'telefono' },
    { name: 'msisdn' },
    { name: 'mobileNo' },
    { label: 'Company phone' },
    { label: 'Phone number of your account' },
    { label: 'Mobile number for the status message' },
    { label: 'WhatsApp number', name: 'whatsapp_link' },
    { name: 'creditCard.billingPhone' },
    { label: 'Cep telefonu', name: 'cep', inputMode: 'numeric' },
    { label: 'ご連絡先', placeholder: '090-1234-5678' },
    { label: '联系方式', placeholder: '13800138000' },
    { label: 'Ton numéro', placeholder: '06 12 34 56 78' },
    { label: '联系方式', placeholder: '如：138 0013 8000' },
    { label: 'Work phone', after: 'ext.' },
    { label: 'Додатковий номер телефону', name: 'phones[1]' },
    {
      before: "On t'enverra un code à 4 chiffres. Promis, on ne le donne à personne.",
      placeholder: '06 12 34 56 78',
    },
    { placeholder: '7XX XXX XXX', formText: 'We will text you a code' },
    { before: 'Tasdiqlash kodini SMS orqali yuboramiz', placeholder: '90 123 45 67' },
    { before: 'We will text you a code', placeholder: '512 345 678', name: 'verification_sms' },
    { label: 'Phone number with country code' },
    { label: 'Phone number (country code and number)' },
    { label: 'Téléphone (indicatif du pays puis numéro)' },
    { label: 'Mobile – check with your carrier, rates may apply' },
    { label: 'Teléfono móvil (tu operador puede cobrar los mensajes)' },
    { label: 'Phone', name: 'contact_email_phone' },
    { label: 'Cep telefonu', name: 'cep' },
    { label: 'Where do we reach you?', type: 'tel', placeholder: '07400 123456' },
    { label: 'À quel numéro pouvons-nous vous rappeler ?' },
    { label: 'Rückrufnummer' },
    { label: 'Work', type: 'tel' },
    { label: 'Geschäftlich:', type: 'tel' },
    { before: 'Alt. Contact #:' },
    { label: '+7 Номер', before: 'Введите номер телефона +7', type: 'tel' },
  ])('is recognized by %o', (features) => {
    expect(kindOf(features)).toBe('tel');
  });

  test.each([
    { label: 'Fax number' },
    { label: 'Phone extension', maxLength: 5 },
    { label: 'Phone extension' },
    { label: 'Phone model' },
    { label: 'Phone book name' },
    { label: 'Years at work', type: 'tel' },
    { label: 'Work' },
    { label: 'How many phones do you own?' },
    { label: '+7 Номер', before: 'Серия' },
    { label: 'Mobile operator' },
    { label: 'Messages per phone number' },
    { label: 'Telefono laukelio pavadinimas', name: 'sms[phone_label]' },
    { label: '쿠폰번호', placeholder: '쿠폰번호 12자리' },
    { label: 'Codes per phone' },
    { label: 'Fax', placeholder: '06 12 34 56 78' },
    { label: 'Phone (carrier)' },
    { label: 'Phone: which carrier do you use?' },
    { label: 'SID of the phone number' },
    { label: 'Phone number format' },
    { label: 'Monthly phone bill' },
    { label: 'WhatsApp token' },
    { label: 'WhatsApp access token' },
    { label: 'Phone field label' },
    { label: 'Phone input placeholder' },
    { label: 'Mobile column header' },
    { label: 'WhatsApp group name' },
    { label: 'Phone and internet' },
    { label: 'Factura del teléfono' },
    { label: 'Handyrechnung' },
    { before: 'کد ملی:', name: 'national_code', id: 'phoneNumber1', type: 'tel', placeholder: '09xxxxxxxxx' },
    { label: 'DNI', type: 'tel', placeholder: '123456789' },
    { label: '身份证号', type: 'tel', id: 'phone2' },
    { label: 'Phone purchase price' },
    { label: 'Handymodell' },
    { label: 'Geboren', type: 'tel', placeholder: '31.12.1990' },
    { label: 'E-mail' },
    { label: 'ZIP code', type: 'tel' },
    { label: 'Card number', type: 'tel' },
    { label: 'IMEI' },
    { label: 'Quantity' },
    { label: 'Search phones', type: 'search' },
    { label: 'Order number' },
    { label: 'Full name' },
    { label: 'Codice postale' },
    { label: 'Факс' },
    { label: '邮编' },
    { label: 'Phone', autocomplete: ['postal-code'] },
    { name: 'phoneZip' },
    { name: 'faxPhone' },
    { name: 'phone2', type: 'tel', maxLength: 5 },
  ])('is not %o', (features) => {
    expect(kindOf(features)).toBe('other');
  });

  test('may be called a cell where people are reached; elsewhere a cell is something else', () => {
    const cell = { label: 'Recipient cell', name: 'giftRecipientCell' };
    expect(kinds(cell, { label: 'Recipient e-mail' })[0]).toBe('tel');
    expect(kinds({ label: 'Cell' }, { label: 'Home phone' })[0]).toBe('tel');
    expect(kindOf({ label: 'Cell', type: 'tel' })).toBe('tel');
    expect(kinds({ name: 'txtHomePh', before: 'Home' }, { name: 'txtCell', before: 'Your cell' })).toEqual([
      'tel',
      'tel',
    ]);
    expect(kinds({ label: 'Cell', placeholder: 'B2' }, { label: 'Sheet' })[0]).toBe('other');
    expect(kinds({ label: 'Start cell' }, { label: 'End cell' })).toEqual(['other', 'other']);
    expect(kinds({ label: 'Cell range' }, { label: 'E-mail' })[0]).toBe('other');
  });

  test('that also takes an e-mail address is only a last resort', () => {
    const [both] = classify(fields({ label: 'E-mail or phone number' }));
    expect(both).toMatchObject({ kind: 'other', mayTakePhone: true });
    expect(classify(fields({ label: 'E-mail' }))[0]?.mayTakePhone).toBe(false);
  });
});

describe('a code field', () => {
  test.each([
    'Verification code',
    'One-time password',
    'Código de verificación',
    'Código de verificação',
    'Code de vérification',
    'Bestätigungscode',
    'Codice di verifica',
    'Verificatiecode',
    'Kod weryfikacyjny',
    'Код подтверждения',
    'Код підтвердження',
    'Doğrulama kodu',
    'رمز التحقق',
    '验证码',
    '驗證碼',
    '認証コード',
    'ワンタイムパスワード',
    '인증번호',
    'Code from the text message',
  ])('is recognized by its label "%s"', (label) => {
    expect(kindOf({ label })).toBe('otp');
  });

  test.each([
    'Promo code',
    'Gift card code',
    'Referral code',
    'Invitation code',
    'ZIP code',
    'Postal code',
    'Country code',
    'Area code',
    'Backup code',
    'Recovery code',
    'Captcha',
    'Image verification code',
    'Введите код с картинки',
    'Kod BLIK',
    'Code uit de brief',
    'Code aus dem Brief',
    'Код из чека',
    'Password',
    'Tracking number',
    'Order number',
    'Date of birth',
    'Código postal',
    'Code postal',
    'Code promo',
    'Gutscheincode',
    'Codice sconto',
    'Kortingscode',
    'Kod pocztowy',
    'Промокод',
    'Posta kodu',
    'الرمز البريدي',
    '图形验证码',
    '邀请码',
    '招待コード',
    '쿠폰 코드',
  ])('is not one labeled "%s"', (label) => {
    expect(kindOf({ label, maxLength: 6, inputMode: 'numeric' })).not.toBe('otp');
  });

  test.each([
    'Código otp',
    'Code reçu par SMS',
    'SMS-Code',
    'Codice SMS',
    'Sms-code',
    'Kod SMS',
    'Код из СМС',
    'Ověřovací kód',
    'Verifieringskod',
    'Engangskode',
    'Vahvistuskoodi',
    'Ellenőrző kód',
    'Cod de verificare',
    'Κωδικός επιβεβαίωσης',
    'קוד אימות',
    'Kode verifikasi',
    'Mã xác thực',
    'รหัส OTP',
  ])('is recognized by other words and languages: "%s"', (label) => {
    expect(kindOf({ label })).toBe('otp');
  });

  test.each([
    [{ label: 'Passcode' }, { label: 'Meeting ID' }],
    [{ label: 'Access code' }, { label: 'Loyalty number' }],
    [{ label: 'PIN', maxLength: 4 }, { label: 'Member ID' }],
    [{ label: 'Security code', maxLength: 4 }, { label: 'Kartennummer' }],
    [{ label: 'Activation code', formText: 'Redeem what is printed on your receipt' }],
    [{ label: 'Login code', type: 'password', maxLength: 5 }, { label: 'E-mail' }],
    [{ label: 'Enter the code', name: 'captcha' }],
  ])('is not %o', (...described) => {
    expect(kinds(...described)[0]).toBe('other');
  });

  test.each([
    { label: 'SMS klíč', name: 'klic', maxLength: 9 },
    {
      label: 'Verification code',
      name: 'captchaText',
      formText: 'We sent a text to 69••••••04. It is valid for 5 minutes.',
    },
    {
      label: 'Digits',
      name: 'number',
      id: 'id_number',
      maxLength: 6,
      formText: 'We sent an SMS to your phone. 6 digits',
    },
    { label: 'Танай 9911**** дугаарт илгээсэн 4 оронтой тоо', maxLength: 4, fieldsInForm: 6 },
    { label: 'No. TAC' },
    {
      label: 'Token',
      description: 'Digite os 6 números do torpedo enviado para (11) 9••••-7781',
      fieldsInForm: 5,
    },
  ])('is recognized by what people read of it, whatever its author called it: %o', (features) => {
    expect(kindOf(features)).toBe('otp');
  });

  test('is no security code beside an identity card', () => {
    const idCard = { label: 'شناختی کارڈ نمبر', name: 'cnic' };
    expect(kinds(idCard, { label: 'او ٹی پی', maxLength: 4 })[1]).toBe('otp');
  });

  test('takes what was sent to a number that is masked, if it is the only field', () => {
    const before = 'ჩაწერეთ, რაც გამოგიგზავნეთ ნომერზე ••• •• •• 55';
    expect(kindOf({ before, formText: before })).toBe('otp');
  });

  test('is recognized by a sentence in front that says what was sent', () => {
    const before = 'Σας στείλαμε SMS με κωδικό στον αριθμό που τελειώνει σε 12 34 56';
    expect(kindOf({ before, formText: before, maxLength: 6, inputMode: 'numeric' })).toBe('otp');
  });

  test('is recognized by a short sentence in front, even without a word for a code', () => {
    const before = 'Введіть 4 цифри, які ми надіслали на 067';
    expect(kindOf({ before, formText: before, maxLength: 4, inputMode: 'numeric' })).toBe('otp');
  });

  test('is recognized by a sentence in front that says the code came by phone', () => {
    const field = { type: 'password', maxLength: 6, fieldsInForm: 2 };
    expect(
      kindOf({
        ...field,
        before: 'Inserisci il codice che hai ricevuto via SMS al numero che finisce per 12',
      }),
    ).toBe('otp');
    expect(
      kindOf({
        ...field,
        before: 'Inserisci il codice che hai ricevuto per posta dalla tua banca un mese fa',
      }),
    ).toBe('other');
  });

  test('for the characters in a picture is not a code field', () => {
    const code = { label: 'Verification code', maxLength: 4 };
    expect(kindOf({ ...code, picturesBeside: 'vcodeImg' })).toBe('other');
    expect(kindOf({ ...code, picturesBeside: 'logo' })).toBe('otp');
  });

  test('is recognized by a button beside it that sends a code, even if it is called a CAPTCHA', () => {
    const field = { id: 'captcha', placeholder: '验证码' };
    expect(kindOf({ ...field, buttonsBeside: '获取验证码' })).toBe('otp');
    expect(kindOf(field)).toBe('other');
  });

  test('for a code by SMS is not the security code of a card in the same form', () => {
    expect(kinds({ name: 'cardNumber' }, { label: 'SMS code', type: 'password', maxLength: 8 })[1]).toBe(
      'otp',
    );
  });

  test('means that a field beside it that is only called a PIN takes something else', () => {
    const sent = { formText: 'We sent you a text message' };
    expect(kinds({ label: 'PIN', ...sent }, { label: 'Verification code', ...sent })).toEqual([
      'other',
      'otp',
    ]);
    expect(kinds({ label: 'PIN', ...sent }, { label: 'Name', ...sent })[0]).toBe('otp');
  });

  test('may have an ambiguous name if the page says it sent the code', () => {
    const sent = { label: 'Passcode', formText: 'We sent it to +1 302' };
    expect(kinds(sent, { label: 'Meeting ID', formText: sent.formText })[0]).toBe('otp');
  });

  test('is not taken for that of a card because of a list of country codes', () => {
    const list = { tag: 'select', name: 'cc', options: callingCodes } as const;
    const sent = { formText: 'We sent an SMS', fieldsInForm: 2 };
    expect(kinds(list, { label: 'Phone' }, { placeholder: 'Code', ...sent })[2]).toBe('otp');
  });

  test('is not the security code of a card', () => {
    expect(kinds({ name: 'cardNumber' }, { label: 'Security code', maxLength: 4 })[1]).toBe('other');
  });

  test('says how the code arrives', () => {
    const by = (label: string, formText = '') => classify(fields({ label, formText }))[0]?.codeBy();
    expect(by('Verification code', 'We sent an SMS to +1 302')).toBe('phone');
    expect(by('Verification code', 'We sent it to your e-mail')).toBe('email');
    expect(by('Code from your authenticator app: verification code')).toBe('app');
    expect(by('Verification code')).toBeNull();
  });
});

test('autocomplete wins over words, unless it is nonsense', () => {
  expect(kindOf({ label: 'Kontakt', autocomplete: ['section-a', 'mobile', 'tel'] })).toBe('tel');
  expect(kindOf({ label: 'X', autocomplete: ['one-time-code'] })).toBe('otp');
  expect(kindOf({ label: 'Phone', autocomplete: ['nope'] })).toBe('tel');
  expect(kindOf({ label: 'Fax', autocomplete: ['fax', 'tel'] })).toBe('other');
});

describe('a group of fields', () => {
  const box = (n: number, maxLength: number | null, name = '') => ({
    maxLength,
    name,
    box: { left: 20 + 50 * n, top: 100, width: 40, height: 48 },
  });

  test('of four to ten boxes for one character is a code', () => {
    expect(new Set(kinds(...Array.from({ length: 6 }, (_, n) => box(n, 1))))).toEqual(new Set(['otp-digit']));
    const gift = Array.from({ length: 8 }, (_, n) => ({ ...box(n, 1), formText: 'Redeem your gift card' }));
    expect(kinds(...gift)).not.toContain('otp-digit');
    expect(kinds(...Array.from({ length: 3 }, (_, n) => box(n, 1)))).not.toContain('otp-digit');
  });

  test('of boxes that open one after the other is a code, while other locked fields are nothing', () => {
    const locked = (n: number) => ({ ...box(n, 1), isLocked: true });
    const opening = (first: Partial<FieldFeatures>) => kinds(first, ...[1, 2, 3, 4, 5].map(locked));
    expect(opening(box(0, 1))).toEqual(Array(6).fill('otp-digit'));
    expect(opening(locked(0))).toEqual(Array(6).fill('other'));
    expect(kinds(box(0, 1), { ...locked(1), value: '7' }, locked(2), locked(3))).not.toContain('otp-digit');
    expect(kindOf({ label: 'Verification code', isLocked: true })).toBe('other');
    expect(kindOf({ autocomplete: ['one-time-code'], isLocked: true })).toBe('other');
  });

  test('of two fields of equal length is a code if it is called one', () => {
    const parts = (before: string, ...lengths: number[]) =>
      kinds(
        ...lengths.map((maxLength, n) => ({
          ...box(n, maxLength, `code${n + 1}`),
          before: n === 0 ? before : '-',
        })),
      );
    expect(parts('Verification code', 3, 3)).toEqual(['otp', 'otp']);
    expect(parts('Verification code', 4, 4)).toEqual(['otp', 'otp']);
    expect(parts('Verification code', 3, 4)).not.toEqual(['otp', 'otp']);
    expect(parts('Gift card', 4, 4)).not.toContain('otp');
    expect(parts('Sort code', 3, 3)).not.toContain('otp');
    expect(parts('Phone number', 3, 3)).not.toContain('otp');
  });

  test('of two unnamed fields is a code if the page says it sent one', () => {
    const halves = (formText: string) =>
      kinds(...['First 3 digits', 'Last 3 digits'].map((label) => ({ label, maxLength: 3, formText })));
    expect(halves('Enter the code we sent')).toEqual(['otp', 'otp']);
    expect(halves('Your membership')).toEqual(['other', 'other']);
  });

  test('of two fields with their own labels is a code if the text in front of both says so', () => {
    const [first, last] = [
      { label: 'First 3 digits', maxLength: 3, before: 'Verification code' },
      { label: 'Last 3 digits', maxLength: 3 },
    ];
    expect(kinds(first, last)).toEqual(['otp', 'otp']);
    expect(kinds({ ...first, before: 'Membership' }, last)).toEqual(['other', 'other']);
  });

  test('of small fields without maxlength is a code only if the page mentions one', () => {
    const row = Array.from({ length: 6 }, (_, n) => box(n, null));
    expect(kinds(...row)).not.toContain('otp-digit');
    const spoken = row.map((features) => ({ ...features, formText: 'Enter the code we sent' }));
    expect(kinds(...spoken)).toEqual(Array(6).fill('otp-digit'));
    const named = row.map((features) => ({ ...features, formText: 'Código de 6 dígitos' }));
    expect(kinds(...named)).toEqual(Array(6).fill('otp-digit'));
  });

  test('of three fields called a phone is a number in three parts', () => {
    const parts = [3, 3, 4].map((maxLength, n) => ({ maxLength, name: `phone${n + 1}` }));
    expect(kinds(...parts)).toEqual(['tel-area-code', 'tel-local-prefix', 'tel-local-suffix']);
    expect(kinds({ maxLength: 3, name: 'ssn1' }, { maxLength: 2 }, { maxLength: 4 })).not.toContain(
      'tel-area-code',
    );
  });

  test('of three, three and four digits is a number even without a word', () => {
    const parts = (...lengths: number[]) =>
      kinds(
        ...lengths.map((maxLength, n) => ({
          maxLength,
          box: { left: 60 * n, top: 9, width: 50, height: 20 },
        })),
      );
    const number = ['tel-area-code', 'tel-local-prefix', 'tel-local-suffix'];
    expect(parts(3, 3, 4)).toEqual(number);
    expect(parts(3, 2, 4)).not.toContain('tel-area-code');
    // The key of a product.
    expect(parts(3, 3, 4, 4)).not.toContain('tel-area-code');
    const policy = [3, 3, 4].map((maxLength, n) => ({ maxLength, before: n === 0 ? 'Policy' : '-' }));
    expect(kinds(...policy)).not.toContain('tel-area-code');
  });

  test('of short fields with one name and a count is a number in parts', () => {
    const series = (stem: string, sizes: number[], label: string) =>
      kinds(...sizes.map((size, n) => ({ name: `${stem}${n + 1}`, size, label: n === 0 ? label : '' })));
    expect(series('tel', [4, 4, 4], '電話番号')).toEqual([
      'tel-area-code',
      'tel-local-prefix',
      'tel-local-suffix',
    ]);
    expect(series('n', [3, 4], 'Phone')).toEqual(['tel-area-code', 'tel-local']);
    const listed = [3, 4, 4].map((maxLength, n) => ({ name: 'mobile[]', id: `mobile${n + 1}`, maxLength }));
    expect(kinds(...listed)).toEqual(['tel-area-code', 'tel-local-prefix', 'tel-local-suffix']);
    const area = { label: 'Area code', maxLength: 3, before: 'Fax' };
    expect(
      kinds({ ...area, name: 'a1' }, { maxLength: 3, name: 'a2' }, { maxLength: 4, name: 'a3' }),
    ).toEqual(Array(3).fill('other'));
    expect(series('fax', [3, 3, 4], 'Fax')).toEqual(['other', 'other', 'other']);
    expect(series('ssn', [3, 2, 4], 'SSN')).toEqual(['other', 'other', 'other']);
  });

  test('of masked boxes is a PIN unless the page says it sent something', () => {
    const boxes = (formText: string) =>
      kinds(...Array.from({ length: 4 }, () => ({ type: 'password', maxLength: 1, formText })));
    expect(boxes('Choose a PIN')).not.toContain('otp-digit');
    expect(boxes('We sent you a code')).toEqual(Array(4).fill('otp-digit'));
  });

  test('that starts with a list of calling codes goes on with a national number', () => {
    const list = { tag: 'select', name: 'prefix', options: callingCodes } as const;
    const combobox = { label: 'Country phone code', placeholder: 'Search' };
    expect(kinds(combobox, { label: 'Phone number' })).toEqual(['tel-country-code', 'tel-national']);
    expect(kinds(list, { type: 'tel', label: 'Mobile number' })).toEqual([
      'tel-country-code',
      'tel-national',
    ]);
  });

  test('begins with a calling code that is typed or searched for, but not with the code of a place', () => {
    const row = { top: 40, left: 20, width: 60, height: 32 };
    const phone = { label: 'Phone', box: { ...row, left: 90, width: 200 } };
    const first = (field: Partial<FieldFeatures>) => kinds({ box: row, ...field }, phone)[0];
    const search = { type: 'search', id: 'countryCode' };
    expect(first({ ...search, opensList: true })).toBe('tel-country-code');
    expect(first(search)).toBe('other');
    expect(first({ type: 'search', opensList: true, callingCodeBeside: '55' })).toBe('tel-country-code');
    expect(first({ name: 'cc', value: '+91' })).toBe('tel-country-code');
    expect(first({ name: 'cc', placeholder: '+39' })).toBe('tel-country-code');
    const list = { tag: 'select', options: callingCodes, box: row } as const;
    expect(kinds({ name: 'cc', value: '+91', box: row }, list, phone)[0]).toBe('tel-country-code');
    expect(first({ name: 'cc', value: '+91', box: { ...row, top: 90 } })).not.toBe('tel-country-code');
    expect(first({ label: 'Code pays', maxLength: 2, placeholder: 'CI,US' })).toBe('other');
  });

  test('begins behind a field that searches a list of calling codes, although its name stands in front of both', () => {
    const row = { top: 40, left: 20, width: 60, height: 32 };
    const search = { before: '手机', opensList: true, callingCodeBeside: '86', box: row };
    const behind = { placeholder: '请输入', maxLength: 11, box: { ...row, left: 150 } };
    expect(kinds(search, behind)).toEqual(['tel-country-code', 'tel-national']);
    expect(kinds({ ...search, callingCodeBeside: '' }, behind)[0]).toBe('tel');
    expect(kinds(search, { ...behind, label: 'Coupon' })[0]).toBe('tel');
    expect(kinds({ ...search, before: 'Reach me at', autocomplete: ['new-password'] }, behind)).toEqual([
      'tel-country-code',
      'tel-national',
    ]);
    expect(kinds(search, { ...behind, box: { ...row, top: 90 } })[0]).toBe('tel');
    expect(kinds(search, { ...behind, maxLength: 4 })[0]).toBe('tel');
  });

  test('begins with a field that suggests calling codes, or holds a country, whatever it is called', () => {
    const phone = { label: 'Rufnummer' };
    expect(kinds({ label: 'Vorwahl', options: callingCodes }, phone)).toEqual([
      'tel-country-code',
      'tel-national',
    ]);
    expect(kinds({ label: 'Vorwahl', value: 'Deutschland (+49)' }, phone)[0]).toBe('tel-country-code');
    expect(kinds({ label: 'Vorwahl' }, phone)).toEqual(['tel-area-code', 'tel-local']);
    expect(kinds({ label: 'City', value: 'Deutschland (+49)' }, { label: 'Street' })[0]).toBe('other');
  });

  test('a phone field with room for its beginning is the area code of the number beside it', () => {
    const box = (left: number) => new DOMRect(left, 0, 90, 30);
    const first = { before: 'Celular 0', maxLength: 4, box: box(0) };
    const rest = { before: 'Número sin el 15', maxLength: 8, box: box(120) };
    expect(kinds(first, rest)).toEqual(['tel-area-code', 'tel-local']);
    expect(kinds(first, { ...rest, maxLength: 4 })).toEqual(['other', 'other']);
    expect(kinds(first, { ...rest, box: new DOMRect(0, 60, 90, 30) })).toEqual(['other', 'other']);
  });

  test('three parts are a number where people are reached', () => {
    const parts = [5, 4, 4].map((maxLength, n) => ({
      name: `n${n + 1}`,
      maxLength,
      before: n === 0 ? '日中つながる番号' : '-',
    }));
    expect(kinds(...parts)).toEqual(['tel-area-code', 'tel-local-prefix', 'tel-local-suffix']);
  });

  test('of a calling code and a nameless field beside it is a number', () => {
    const row = { top: 40, left: 20, width: 60, height: 32 };
    const list = { tag: 'select', options: callingCodes, box: row } as const;
    const field = { box: { ...row, left: 90, width: 200 } };
    expect(kinds(list, field)[1]).toBe('tel-national');
    expect(kinds(list, { ...field, label: 'Number' })[1]).toBe('tel-national');
    expect(kinds(list, { ...field, label: 'City' })[1]).toBe('other');
    expect(kinds(list, { ...field, before: 'City' })[1]).toBe('other');
    expect(kinds(list, { box: { ...row, top: 90 } })[1]).toBe('other');
  });

  test('of an address leaves its country alone', () => {
    const list = {
      tag: 'select',
      name: 'country',
      label: 'Country',
      options: [{ value: 'US', text: 'United States' }],
    } as const;
    expect(kinds(list, { label: 'Street' }, { label: 'City' }, { label: 'Phone' })[0]).toBe('other');
  });
});

test('a page without phone and code fields has none, and says why', () => {
  const classes = classify(
    fields(
      { type: 'email', name: 'email' },
      { label: 'Full name' },
      { type: 'password', label: 'Password' },
      { type: 'search', name: 'q' },
    ),
  );
  expect(classes.every(({ kind, mayTakePhone }) => kind === 'other' && !mayTakePhone)).toBe(true);
  expect(classify(fields({ label: 'Mobile number' }))[0]?.reasons.join()).toContain(
    '"mobile number" in label',
  );
});
