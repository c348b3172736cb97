/** By language. Latin and Greek without accents. `_` is a space; `*` any letters before or after. */
type Words = Readonly<Record<string, string>>;

/** What a code is called. */
export const CODE_WORDS: Words = {
  en: 'code codes *passcode* *password otp otps otc pin one-time_* 2fa mfa token',
  es: 'codigo* clave claves contrasena* codi',
  pt: 'senha palavra-passe',
  fr: 'mot_de_passe',
  de: '*code *codes *kennwort *passwort mtan smstan',
  it: 'codice codici parola_d.ordine',
  nl: '*wachtwoord',
  pl: 'haslo hasla haslem',
  nordic: '*kod *koden *kode *koder *kodi *koodi* losenord* adgangskode salasana*',
  'cs hu ro hr sq et lt tr id': 'kod* kood* cod codul heslo jelszo* parola* lozinka sifre* sandi',
  'ru uk bg sr kk': '*код *кода *коду *кодом *код? *кодът *кодын* код* пароль* пароля* паролем шифр',
  el: 'κωδικ*',
  'ar fa ur': '*رمز* *كود* کد* *کد *کوڈ* كلمة_المرور كلمة_السر رقم_التحقق',
  he: '*קוד* סיסמה* סיסמת*',
  'hi bn ta te': 'कोड* ओटीपी* पासवर्ड* কোড* ওটিপি* குறியீடு* కోడ్*',
  vi: 'ma_xac* ma_otp ma_pin ma_cua ma_dang_nhap ma_bao_mat ma_kich_hoat mat_khau',
  'sw ka hy': 'msimbo* nambari_yako_ya_siri კოდ* *կոդ*',
  th: 'รหัส',
  zh: '验证码 驗證碼 校验码 校驗碼 确认码 確認碼 认证码 認證碼 识别码 識別碼 登录码 登入碼 激活码 安全码 安全碼 动态码 動態碼 动态密码 密码 密碼 口令 代码 代碼 短信码',
  ja: 'コード 認証番号 確認番号 ワンタイムパスワード パスワード パスコード 暗証番号',
  ko: '인증번호 인증_번호 인증코드 확인번호 코드 비밀번호 패스워드',
};

/** What a number that is no code belongs to, and what other things are called code. They beat the words above. */
export const OTHER_WORDS: Words = {
  'en codes':
    '(promo|promotional|discount|coupon|gift|gift_card|voucher|referral|invite|zip|postal|post|area|qr|bar|dress|booking|tracking|country|source|swift|sort|pickup|pick-up|offer|sale)_code* zipcode* postcode* barcode* code_of',
  'en numbers':
    '*order* ord tracking parcel package shipment delivery account acct a/c card cards ending ends_in ends_with invoice bill receipt ticket case claim booking reservation reference ref refno confirmation_(number|no|nr) flight train gate room suite apt locker store seat platform badge membership member customer policy loan iban txn transaction balance bal total amount version section terms serial model meeting_id zip box bus since until',
  'en phones': 'call text dial phone tel fax hotline helpline extension ext contact sms whatsapp_us',
  es: 'codigo_(postal|promocional|de_descuento|de_barras) cupon* pedido* cita envio_n* compra tarjeta terminada factura saldo llame llama llamar telefono tel referencia reserva cuenta cliente sala paquete',
  pt: 'cupom cupons encomenda rastreio cartao final fatura conta ligue telefone reserva protocolo pacote codigo_(de_rastreio|promocional)',
  fr: 'code_(promo|promotionnel|postal|barre*|de_reduction) commande* colis facture carte compte appelez telephone reservation dossier solde client',
  de: 'gutschein* *rabattcode aktionscode *bestellung* bestellnummer auftrag* sendung* paket* rechnung* karte konto kundennummer kunden* anrufen telefon tel raum zimmer gleis flug zug buchung* *(bestell|kunden|sendungs|rechnungs|auftrags|vorgangs|konto|paket|vertrags)nummer plz',
  it: 'codice_(sconto|fiscale|postale|promo*) *ordine* spedizione pacco carta conto fattura saldo chiama chiamate telefono prenotazione pratica cliente',
  nl: '*kortingscode* *bestelling* bestelnummer pakket* zending* factuur kaart rekening klantnummer bel afspraak saldo',
  pl: 'kod_(rabatowy|pocztowy|promocyjny) kodem_rabatowym zamowieni* paczk* przesylk* faktur* kart* kont* saldo zadzwon* telefon rezerwacj*',
  'ru uk':
    'промокод* заказ* замовлен* посылк* відправлен* счет* рахун* карт* баланс* звоните телефон* тел номер_заказа бронь* билет* квитанц*',
  tr: 'indirim_kod* posta_kodu kupon* *siparis* kargo* fatura* kart* hesap* bakiye* arayin* telefon* musteri*',
  'ar fa he':
    '*طلبك *الطلب* *شحنة* *بطاقة* *الحساب* *حسابك *رصيد* *اتصل* *هاتف* (كود|رمز)_الخصم *سفارش* *הזמנה* *חבילה* *כרטיס*',
  'vi id ms th':
    'don_hang van_don the_tai_khoan so_du pesanan resi paket saldo kartu hubungi hotline คำสั่งซื้อ พัสดุ ยอดเงิน โทร',
  zh: '优惠码 折扣码 优惠券 優惠碼 取件码 取貨碼 取货码 提货码 邀请码 邀請碼 二维码 条形码 订单号 订单 訂單 运单 快递 包裹 尾号 尾號 余额 餘額 卡号 客服 热线 熱線 电话 電話 致电 致電 退订',
  ja: 'クーポンコード 割引コード 招待コード 郵便番号 注文番号 予約番号 会員番号 お問い合わせ番号 注文 荷物 電話 残高 口座',
  ko: '할인코드 할인_코드 쿠폰 주문번호 운송장번호 운송장 주문 예약번호 고객센터 전화 잔액 계좌 카드 우편번호',
};

/** What one does with a code, and what for. */
export const ACTION_WORDS: Words = {
  en: 'use enter type input verif* confirm confirming authenti* authoriz* authoris* log_in login logging_in sign_in sign-in signin sign_up signup regist* activat* validat*',
  'es pt ca':
    'usa use usar ingres* introduzca introduce escriba escribe digite insira informe verific* confirm* iniciar_sesion acced* entrar cadastr*',
  fr: 'saisissez saisir entrez utilisez tapez composez verifi* valider connexion connecter inscription',
  de: 'verwende* nutze* gib geben eingeben bestatig* verifiz* anmeld* einlogg* registrier*',
  it: 'inserisci inserire inserisca usa utilizza utilizzi digita digiti conferm* acced*',
  nl: 'voer gebruik bevestig* verifi* inlog* in_te_loggen aan_te_melden',
  pl: 'wpisz uzyj wprowadz potwierdz* weryfik* logowan* zalogowa*',
  'ru uk bg':
    'введите введіть используйте використайте подтвер* підтверд* вход* вхід* верифик* регистрац* потвърд*',
  tr: 'gir* giris dogrula* onay* kullan*',
  'cs sk hu ro hr': 'zadejte zadajte overen* overit* potvrd* ellenorz* introduceti confirmare unesite',
  nordic: 'ange bruk brug skriv bekraft* bekreft* bekraeft* verifier* vahvist* syota kirjaud*',
  'ar fa he': 'أدخل استخدم *تأكيد* *تحقق* *تفعيل* وارد *تایید* *تأیید* *הזן* *אימות*',
  'vi id ms': 'nhap su_dung xac_nhan xac_minh xac_thuc gunakan masukkan verifikasi pengesahan',
  'th hi': 'ยืนยัน ใช้ सत्यापन',
  zh: '输入 輸入 验证 驗證 登录 登入 确认 確認 注册 註冊 认证 認證',
  ja: '認証 確認 入力 ログイン 登録',
  ko: '인증 확인 입력 로그인 가입',
};

/** What is confirmed with a code, so that its number is not meant: `Confirm your account: 482913`. */
export const SUBJECT_WORDS: Words = {
  en: 'account phone phone_number telephone mobile number email identity device',
  'es pt it fr': 'cuenta conta conto compte telefono telefone telephone numero celular cellulare',
  'de nl nordic pl tr': 'konto *nummer telefon* rekening numer numeru konta hesab* numara*',
  'ru uk': 'аккаунт* телефон* номер* акаунт*',
};

/** Where a text sells something, its codes are for the till. */
export const SALES_WORDS: Words = {
  en: '%_off \\d_off coupon* voucher* promo discount* gift_card* sale shop_now deals checkout referral win',
  'es pt': 'descuento* desconto* cupon* cupom promocion* promocao oferta* rebaja*',
  'fr it': 'remise* reduction* soldes promo promotion* sconto sconti offerta offerte',
  'de nl': '*rabatt *gutschein* *korting* aanbieding angebot*',
  'pl tr ru uk': 'rabat* znizk* promocj* indirim* kampanya* kupon* скидк* промокод* знижк* акци*',
  'ar he': '*خصم* *הנחה*',
  'vi id': 'giam_gia khuyen_mai diskon promo',
  zh: '优惠 優惠 折扣 促销 满减',
  ja: 'クーポン 割引 セール オフ',
  ko: '할인 쿠폰 세일',
};

const WITHOUT_SPACES = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One pattern for all the words of a list, in any language: senders mix them. */
export function wordPattern(words: Words): RegExp {
  const all = Object.values(words).flatMap((list) => list.split(' '));
  const [parts, whole] = [all.filter(isPart), all.filter((word) => !isPart(word))];
  const inAnyLetters = (word: string) => word.replaceAll('*', '\\p{L}{0,24}').replaceAll('_', '[ -]');
  const spaced = `(?<![\\p{L}\\p{M}])(?:${whole.map(inAnyLetters).join('|')})(?![\\p{L}\\p{M}])`;
  return new RegExp([...parts.map((part) => part.replaceAll('_', ' ?')), spaced].join('|'), 'giu');
}

function isPart(word: string): boolean {
  return WITHOUT_SPACES.test(word);
}
