import { samplesOf } from './otp-samples.fixture.ts';

/** Texts that hold a code, in the styles that services use. */
export const withCode = samplesOf(`
482913 | Your Acme code is 482913
482913 | 482913 is your Acme verification code
482913 | Acme: 482913 is your sign-in code. It expires in 10 minutes.
482913 | [Acme] Verification code: 482913. If this was not you, ignore this message.
482913 | Your Acme code is: 482913. Msg&data rates may apply. Reply STOP to 62831 to opt out.
482913 | A-482913 is your Acme verification code.
482913 | G-482913 is your Google verification code.
482913 | <#> Your Acme code is 482913. Don't share it. FA+9qCX9VSu
482913 | Use 482913 to verify your number on Acme.⏎⏎@acme.example #482913
482913 | 482913
482913 | Acme: 482913
482913 | Acme - 482913
482913 | Acme 482913
482913 | <Acme> 482913
482913 | Hello!⏎482913⏎Thank you
5384 | <Uber> Your code: 5384...
5384 | 5384
5384 | Your Uber code: 5384. Reply STOP ALL to +1 415-555-0142 to unsubscribe.
48291 | Telegram code: 48291⏎⏎You can also tap on this link to log in:⏎https://t.me/login/48291
48291 | Login code: 48291. Do not give this code to anyone.
482913 | Your WhatsApp code: 482-913⏎⏎You can also tap this link to verify your phone: v.whatsapp.com/482913⏎⏎Don't share this code with others
482913 | SIGNAL: Your code is: 482-913⏎⏎Do not share this code
4829137 | Use 4829137 as Microsoft account security code
482913 | Your Apple Account code is: 482913. Don't share it with anyone.⏎⏎@apple.com #482913 %apple.com
482913 | Your Discord verification code is: 482913
48291 | FB-48291 is your Facebook confirmation code
482913 | 482 913 is your Instagram code. Don't share it.
482913 | [TikTok] 482913 is your verification code, valid for 5 minutes. To keep your account safe, never forward this code.
482913 | Snapchat: 482913 is your one time passcode for phone enrollment. Snapchat will never call or text you for this code.
482913 | Your Tinder code is 482913 dwEzWOx6XSV
482913 | 482913 is your Amazon OTP. Do not share it with anyone.
482913 | Amazon: Sign-in from Texas, US. 482913 is your code, or you may reply to this text with Y to approve.
482913 | PayPal: 482913 is your security code. Your code expires in 5 minutes. Don't share this code with anyone.
R2D2C | Steam Guard code: R2D2C
KJ7QM | Here is the Steam Guard code you need to log in: KJ7QM
BDFHK | Your access code is BDFHK
BDFHK | Login code: BDFHK. Valid for 10 minutes.
AB12CD | Your Acme code is AB12CD
AB12CD | AB12CD is your temporary login code
MC-4J7-K2P | Your sign-up code: MC-4J7-K2P
AB1-2CD | Enter the code AB1-2CD on your TV.
WDJB-MJHT | Enter code WDJB-MJHT at acme.example/device
x7k2p9 | Your verification code is x7k2p9
482913 | Acme: use code 482-913 to sign in
48291374 | Your backup code is 4829 1374
48291374 | Security code: 48291374
482913 | Code: 48 29 13
482913 | Your code is 4 8 2 9 1 3
482913 | Your code is "482913".
482913 | Your code is *482913*
482913 | Your code is (482913), valid until 14:35.
482913 | Your code=482913
482913 | Code#482913
482913 | Code 482913. Call 8005550199 if this was not you. Expires 2026.
482913 | Call 1-800-555-0199 if you did not ask for this. Your code is 482913
482913 | OTP for your card ending 5521 purchase of $1,250.00 at Acme is 482913. Valid till 14:35:20 on 12-03-2026.
482913 | 482913 is the OTP for txn of INR 2,499.00 on card XX5521 at ACME. Never share OTP with anyone.
482913 | Dear Customer, OTP to transfer Rs.25000 to A/c XXXXXX4471 is 482913. Ref no 660471.
482913 | Acme Bank will never call you for this code. 482913. Requested for online sign-in.
2026 | Your code is 2026
1987 | 1987 is your Lyft code
482913 | Your 2026 tax portal code is 482913
482913 | Use the following one-time password to continue: 482913
482913 | To finish logging in, enter 482913. Do not reply.
482913 | Confirm your number with 482913
482913 | Type 482913 in the app to verify your phone
482913 | Someone is trying to log in from 192.168.10.24. If it is you, the passcode is 482913
482913 | Your account 77120481 login: use verification code 482913
482913 | We received your request at 12:30 on 2026-03-12. Your PIN: 482913
482913 | Your order is almost complete. Your verification code is 482913.
482913 | Order confirmation needs a code: 482913
4829 | Show this PIN to your driver: 4829
4829 | 4829 is your ride code
4829 | Your one-time code: 4829. Your order #771204 will follow.
482913 | Hi Anna, 482913 is the number you need to verify your account with Acme.
482913 | Your activation code is 482913. Get help at https://acme.example/help/991204 or 302-555-0144
482913 | Verification: 482913
482913 | Acme sign in: 482913. Expires in 600 seconds.
482913 | 2FA: 482913
482913 | Confirm your phone: 482913
482913 | Security code for your card: 482913
4829 | To go on, enter 4829
48291 | Pour continuer, tapez 48291
482913 | Verify your Acme account: 482913
482913 | Acme account: 482913 is your verification code
482913 | Bestätige deine Handynummer: 482913
482913 | Your code is 482913.Do not share it.
482913 | Your OTP-482913 is valid for 10 mins
482913 | Your verification code expires in 10 minutes. Never share it. 482913
482913 | Or enter 482913 at acme.example/activate
482913 | ACME: YOUR CODE IS 482913. DO NOT SHARE THIS CODE WITH ACME STAFF
482913 | Your code to turn off two-step verification is 482913
482913 | Acme Team: Your 6-digit code is 482913.
482913 | Your code for support case 771204 is 482913
007204 | Your code is 007204
482913 | Your code is ４８２９１３
482913 | Your‎ code‎ is⁠ 482913
482913 | Your code is 482‑913
482913 | YOUR CODE IS 482913. DO NOT SHARE. REPLY HELP FOR HELP.
482913 | Tu código es 482913. No lo compartas
4829 | <#> Tu código es 4829. No lo compartas
482913 | 482913 es tu código de verificación de Acme
482913 | Tu clave de acceso es 482913. Vence en 5 minutos.
482913 | Usa el código 482 913 para iniciar sesión en Acme.
482913 | Introduce 482913 para confirmar tu teléfono
482913 | Banco Acme: 482913 es su clave de un solo uso para la compra de 89,90 EUR. Si no la reconoce llame al 900 123 456.
482913 | Su contraseña temporal: 482913
482913 | El PIN de tu cuenta es 482913
482913 | Código Acme: 482913. Responde BAJA al 22770 para no recibir más.
482913 | Seu código de verificação é 482913. Não compartilhe com ninguém.
482913 | 482913 é o seu código de confirmação Acme
482913 | Use o código 482913 para entrar. Válido por 10 minutos.
482913 | Token: 482913. Compra de R$ 1.250,00 em ACME, cartão final 5521.
482913 | A sua palavra-passe temporária: 482913
4829 | Digite 4829 para confirmar seu número
482913 | Votre code Acme est 482913. Ne le partagez pas.
482913 | 482913 est votre code de vérification Acme.
482913 | Acme : le code 482 913 vous permet de valider votre inscription. STOP au 36180
482913 | Saisissez 482913 pour confirmer votre numéro de téléphone
482913 | Votre mot de passe à usage unique est : 482913
482913 | Voici votre code d’accès : 482913. Valable 10 min.
482913 | Achat de 89,90 € chez ACME : code 482913. Carte se terminant par 5521.
482913 | Dein Acme-Code ist 482913
482913 | 482913 ist dein Bestätigungscode für Acme.
482913 | Ihr Verifizierungscode lautet 482913. Er ist 10 Minuten gültig.
482913 | Verwende 482913, um dich bei Acme anzumelden.
482913 | Ihre TAN für die Überweisung von 1.250,00 EUR auf DE89...4471 lautet: 482913
482913 | Gib den Code 482913 ein, um fortzufahren.
482913 | Einmalpasswort: 482913, gültig bis 14:35 Uhr
482913 | Ihr Einmalkennwort lautet 482913
482913 | Il tuo codice Acme è 482913
482913 | 482913 è il tuo codice di verifica Acme.
482913 | Inserisci 482913 per confermare il tuo numero
482913 | Codice OTP: 482913 per autorizzare il pagamento di 89,90 EUR. Info 800.123.456
482913 | Je Acme-code is 482913
482913 | 482913 is je verificatiecode voor Acme.
482913 | Voer 482913 in om je nummer te bevestigen
482913 | Uw beveiligingscode: 482913. Geldig tot 14.35 uur.
482913 | Twój kod Acme to 482913
482913 | 482913 to Twój kod weryfikacyjny Acme.
482913 | Wpisz 482913, aby potwierdzić numer telefonu
482913 | Hasło jednorazowe: 482913. Kwota: 1250,00 PLN.
482913 | Ваш код Acme: 482913. Никому его не сообщайте.
482913 | 482913 — ваш код подтверждения Acme
482913 | Код подтверждения 482913. Действителен 10 минут.
482913 | Никому не говорите код 482913! Покупка 1 250 р. Карта *5521
482913 | Ваш пароль для входа: 482913
482913 | Введите 482913 для входа в Acme
482913 | Ваш код Acme: 482913. Нікому його не повідомляйте.
482913 | 482913 — ваш код підтвердження
482913 | Acme kodunuz: 482913
482913 | 482913 Acme doğrulama kodunuzdur. Kimseyle paylaşmayın.
482913 | Tek kullanımlık şifreniz 482913. 1.250,00 TL tutarındaki işleminiz için.
482913 | Giriş yapmak için 482913 kodunu kullanın.
482913 | رمز التحقق الخاص بك في Acme هو 482913
482913 | رمز Acme الخاص بك: ٤٨٢٩١٣. لا تشاركه مع أحد.
482913 | ٤٨٢٩١٣ هو رمز التأكيد
482913 | كلمة المرور لمرة واحدة 482913 لعملية بقيمة 250 ريال
482913 | 验证码：482913，10分钟内有效
482913 | 【Acme】您的验证码是482913，请勿泄露。
482913 | 482913（Acme验证码），请于5分钟内完成验证。
482913 | 【银行】动态密码482913，您尾号5521的卡正在支付1250.00元，客服95588
482913 | 您的驗證碼是 482913，10 分鐘內有效
482913 | 【Acme】驗證碼：482913。如有疑問請致電 02-2345-6789
482913 | 校验码482913，您正在登录Acme
482913 | 認証コードは482913です
482913 | Acme の確認コード: 482913
482913 | 482913がAcmeの認証コードです。
482913 | 【Acme】認証番号：４８２９１３ 有効期限は10分です
482913 | パスワードは 482913 です。12:30まで有効。
482913 | [Acme] 인증번호 [482913]를 입력해주세요
482913 | 인증번호는 482913입니다.
482913 | 482913은(는) Acme 인증 코드입니다.
482913 | [Web발신]⏎[Acme] 인증번호 482913 (타인 노출 금지)
482913 | आपका Acme कोड 482913 है
482913 | आपका ओटीपी ४८२९१३ है
482913 | আপনার কোড ৪৮২৯১৩
482913 | Mã xác minh Acme của bạn là 482913
482913 | 482913 là mã OTP của bạn
482913 | Kode Acme kamu: 482913. JANGAN BERIKAN KE SIAPA PUN.
482913 | 482913 ialah kod pengesahan anda
482913 | รหัส OTP ของคุณคือ 482913 (Ref: KJTX)
482913 | הקוד שלך ל-Acme הוא 482913
482913 | קוד אימות: 482913
482913 | Ο κωδικός επαλήθευσης είναι 482913
482913 | Váš kód je 482913. Nikomu ho nesdělujte.
482913 | Váš overovací kód: 482913
482913 | Az ellenőrző kódod: 482913
482913 | Codul tău Acme este 482913
482913 | Вашият код за потвърждение е 482913
482913 | Vaš kod za potvrdu je 482913
482913 | Din verifieringskod är 482913
482913 | Din kode er 482913. Del den ikke.
482913 | Vahvistuskoodisi on 482913
482913 | El teu codi és 482913
482913 | کد تأیید شما ۴۸۲۹۱۳ است
482913 | Сіздің кодыңыз: 482913
482913 | Ang iyong code ay 482913
482913 | Nambari yako ya siri ni: 482913. Usimpe mtu code hii.
739018 | Your Pantry code is 739018. Get free delivery on your first 3 orders with code FRESH3!
4471 | Welcome to Rideo! Your verification code: 4471. Refer a friend and you both win $5.
882140 | 882140 is your one-time passcode for Trendly. Sale ends tonight: up to 70% off everything.
205518 | Luma: 205518 is your login code. PS: our summer sale is on, visit luma.example
6613 | Your Zest verification code is 6613. Use promo code ZEST10 for 10% off your first ride.
903317 | Vash kod podtverzhdeniya: 903317. Nikomu ne soobschayte.
771904 | Odnorazovyj parol: 771904. Summa 2500 RUB. Karta *4471
40917 | Sizning parolingiz 40917
308841 | Təsdiq kodunuz: 308841. Heç kimlə paylaşmayın.
771420 | Birdəfəlik şifrəniz 771420
290418 | Az egyszer használatos jelszava: 290418. Érvényes 5 percig.
663120 | Belépési jelszavad 663120
4417 | Su NIP temporal es 4417. No lo comparta con nadie.
883021 | BancoNorte: Tu NIP dinamico 883021 para la operacion por $1,500.00. Si no la reconoces llama al 55 1234 5678
90217 | Chave de segurança: 90217. Não informe a ninguém, nem a funcionários do banco.
4418 | 4418 ist dein Code zum Einloggen. Viel Spaß mit 20 % Rabatt auf deine erste Bestellung!
663021 | Freigabe-Code 663021 für Ihre Zahlung über 49,90 EUR an Laden GmbH, Karte *5521.
5502 | Twój PIN to 5502. Nie przekazuj go nikomu.
550917 | Geslo za enkratno uporabo: 550917. Velja 5 minut.
772901 | Код: 772901. Скидка 300 руб на первый заказ уже в приложении!
881027 | Растау коды: 881027. Ешкімге айтпаңыз.
4471 | Giris kodunuz 4471. Keyifli alisverisler! Sepette %15 indirim sizi bekliyor.
661047 | קוד הכניסה שלך: 661047
550318 | סיסמה חד פעמית: 550318. תקפה ל-5 דקות
882093 | O kodikos sas einai 882093
4418 | आपका लॉगिन पिन 4418 है
550921 | Aapka OTP 550921 hai. Kisi ke saath share na karein.
4471 | તમારો ચકાસણી કોડ 4471 છે
550918 | ನಿಮ್ಮ ಪರಿಶೀಲನಾ ಕೋಡ್ 550918
771093 | നിങ്ങളുടെ പരിശോധനാ കോഡ് 771093 ആണ്
660127 | ਤੁਹਾਡਾ ਤਸਦੀਕ ਕੋਡ 660127 ਹੈ
33918 | ඔබගේ සත්‍යාපන කේතය 33918
5517 | กรอก 5517 เพื่อยืนยันเบอร์โทร
33019 | RM0.00 BankKu: TAC 33019 untuk pindahan RM250.00 ke akaun 4471.
5519 | Gamitin ang 5519 para mag-log in sa Sakay.
660318 | 您的短信验证码为660318，请在5分钟内输入，转发可能导致账号被盗。新用户专享优惠券等你领！
4417 | 【出行】4417，您正在登录，打死都不要告诉别人哦！
4418 | [배달] 인증번호 4418 첫 주문 할인쿠폰도 받아가세요!
771902 | លេខកូដផ្ទៀងផ្ទាត់របស់អ្នកគឺ 771902
33018 | ລະຫັດຢືນຢັນຂອງທ່ານແມ່ນ 33018
882017 | သင်၏ အတည်ပြုကုဒ်မှာ 882017 ဖြစ်သည်
5518 | የማረጋገጫ ኮድዎ 5518 ነው
882091 | Kertakäyttöinen tunnuslukusi on 882091. Älä kerro sitä kenellekään.
882931 | Engangspassord: 882931. Gyldig i 5 min.
771823 | Staðfestingarkóðinn þinn er 771823
33091 | Teie kinnituskood on 33091
40917 | FB-40917
663091 | MS-663091 Do not share
718356 | G-718356 使用此验证码
482913 | Y o u r  c o d e  i s  4 8 2 9 1 3
660182 | Your c-o-d-e: 6-6-0-1-8-2
77109 | Your code is 7 7 1 0 9. Valid for ten minutes.
882017 | Code: 8.8.2.0.1.7
4471 | Your code is 𝟒𝟒𝟕𝟏
550918 | Ｙｏｕｒ ｃｏｄｅ ｉｓ ５５０９１８
660127 | 𝐘𝐨𝐮𝐫 𝐜𝐨𝐝𝐞: 𝟔𝟔𝟎𝟏𝟐𝟕
k7m2p9 | Ihre TAN:⏎ k 7 m 2 p 9⏎Bitte vergleichen Sie die Werte.
XK4P9 | Your access code: X K 4 P 9
481920 | Your Verdant verification code is: 481920. Don't miss 30% off this weekend with our spring deals!
7716 | Hey! Your Scoot code's 7716. First ride is on us.
552081 | [Parkly] 552081 is your code to sign in. Save $3 on parking this week in the app.
91827 | 91827 is your Snackbox login code. Free delivery on orders over $20 today.
H4T-9QZ | Device code: H4T-9QZ. Enter it at tv.example/link
552081 | 552081-your Acme code
552081 | Acme Code:552081Valid for 10 minutes
552081 | Your Acme verification code is552081
8841 | Cafeto: 8841 es tu código. ¡Disfruta 2x1 en tu primera compra!
552081 | Token SMS 552081. Operacion: transferencia a tercero $1.250. Dudas 0810-555-4471
552081 | Ihr Code: 552081. Jetzt 10 € Willkommensbonus sichern!
77120 | 77120 e' il tuo PIN temporaneo. Solo oggi sconto 20% sul primo noleggio!
77120 | Code 77120 voor je nieuwe account. Welkomstkorting van 10% wacht op je!
4471 | 4471 to Twój kod do aplikacji. Na start -20 zł na pierwsze zamówienie!
4471 | 4471 onay kodunu girerek uyeliginizi tamamlayabilirsiniz. Ilk siparise 50 TL hediye!
4471 | كود تفعيل حسابك: 4471. احصل على خصم 20% عند أول طلب!
4471 | Ma kich hoat Vidi: 4471. Tang ban ma giam gia 20K cho don dau tien!
552081 | 【云购】您的验证码为 552081（5分钟有效）。新人立减20元，速来！
552081 | 【移动】尊敬的客户，您的随机密码为552081，10分钟内有效，详询10086。
4471 | 【叫車】4471 為您的認證碼，首乘優惠50元等您使用！
552081 | 【通販】確認コード：552081 今なら初回20%オフクーポン配布中！
4471 | 인증코드는 4471 입니다. 지금 가입하면 5,000원 쿠폰 증정!
552081 | Din kod: 552081. Just nu 20% rabatt på din första resa!
552081 | Koodisi on 552081. Ensimmäinen tilaus -20 %!
604127 | تم طلب شراء بمبلغ EGP 1250.00 من البطاقة المنتهية ب 4471. الرقم السري المتغير هو 604127
604127 | Your NatBank Online access number ending 4471 requires this passcode: 604127
604127 | Your payee PIN for Smith J (sort code 20-44-71, account 77120481) is 604127.
604127 | We got a request to sign in with a magic link. Prefer a code? 604127
604127 | New device? Your trust code = 604127
604127 | DO NOT share your code 604127 with anyone, including Acme staff
604127 | Two numbers? Your sign-in code is 604127, your ticket number is 447120.
604127 | CajaUno: FIRMA CON CLAVE 604127 LA TRANSFERENCIA DE 447,10E A ES12..4471
604127 | Seu token de acesso eh 604127
604127 | Kod BLIK: 604127
604127 | Autoryzacja platnosci 44,71 PLN w KSIEGARNIA. Kod 3-D Secure: 604127
604127 | 604127 - parola dvs. pentru autentificare
604127 | OTP 604127 για αγορά 44,71€ με κάρτα *4471
604127 | Kod za potvrdu placanja: 604127. Iznos 1.250,00 RSD. Kartica *4471
6041 | 6041 код для подтверждения записи. Ждем вас!
604127 | Sifre: 604127. Internet sube girisi icindir.
604127 | Kod: 604127 Mebleg: 44.71 AZN
604127 | رمز دوم پویا 604127 خرید مبلغ 1,250,000 کارت 4471
604127 | 604127 KODE RAHASIA. Transfer Rp1.250.000 ke rek 4471.
604127 | 604127(登录验证码)。工作人员不会向您索要，请勿泄漏。
604127 | 【銀行】OTP:604127，轉帳NT$1,250至帳號末4碼4471，切勿提供他人。
604127 | 【カード】本人認証サービス ワンタイムパスワード:604127 金額:4,471円
604127 | [Web발신]⏎(구름페이) 결제 인증번호 604127을(를) 입력하세요. 금액 44,710원
6041 | 6041 (PIN)
604127 | Kirjautumiskoodi: 604127. Jos et pyytänyt tätä, ohita viesti.
4471 | Your Petpal code is 4471. Get the app to collect points.
4471 | Your Foodie code is 4471, enjoy 20% off! Do not share it.
4471 | 20% off is waiting! 4471 is your code. Never share it.
4471 | 20% off is waiting! Use 4471 so that we can verify that this phone number is yours.
482913 | আপনার পাসওয়ার্ড 482913
318264 | Your Larder code is 318264. Members save 10% every Monday.
7702 | 7702 is your Brewly PIN. First cup free with code HELLO!
4190 | Lotto Club login code: 4190. Good luck in tonight's draw!
318264 | Vash parol: 318264
318264 | Vash kod pidtverdzhennya 318264
318264 | Kod za potvarzhdenie: 318264
318264 | Kwdikos epivevaiwshs: 318264
318264 | Ramz al tahaqoq: 318264
4190 | Parol: 4190
318264 | Enkratno geslo za prijavo je 318264.
318264 | 318264 - код для ўваходу
318264 | ଆପଣଙ୍କ OTP 318264
318264 | y o u r   o t p   i s   3 1 8 2 6 4
318264 | O T P: 318264
318264 | P-I-N 318264
318264 | V e r i f y  c o d e : 3-1-8-2-6-4
318264 | OTP: 3 1 8 - 2 6 4
318264 | 验 证 码 ：3 1 8 2 6 4
KP4T7X | Token: K P 4 T 7 X
k2p9qz | Aktivierungscode⏎k 2 p 9 q z⏎gültig 5 Min.
318264 | 3️⃣1️⃣8️⃣2️⃣6️⃣4️⃣ is your code
318264 | Code: 3·1·8·2·6·4
318264 | Code: 3_1_8_2_6_4
318264 | کد: ۳ ۱ ۸ ۲ ۶ ۴
318264 | IG-318264 do not forward
318264 | AB-318264 を入力してください
318264 | [Warung] 318264 kode login kamu, promo ongkir gratis menanti!
318264 | 318264 la OTP dang nhap. Uu dai 20% cho KH moi!
318264 | Codul tau: 318264. Ai 20% reducere la prima comanda!
318264 | Váš kód: 318264. Sleva 20 % na první nákup!
318264 | Κωδικός: 318264. Κερδίστε έκπτωση 20%!
318264 | Kódod: 318264. Most 20% kedvezmény vár!
318264 | Вашият код: 318264. 20% отстъпка за нови клиенти!
318264 | הקוד שלך: 318264. 20% הנחה להזמנה ראשונה!
318264 | आपका कोड 318264 है। पहली राइड पर 20% छूट!
905173 | Locker app: your code is 905173. Don't share it.
905173 | Code 905173 pour vous connecter à votre espace Livraison
905173 | Olá! Seu código Entrego é 905173. Nunca compartilhe, nem com o entregador.
905173 | 【快递通】验证码905173，您正在登录快递通，请勿泄露。
905173 | Код подтверждения для входа в приложение Посылки: 905173
905173 | Win Casino: code 905173 to verify your phone
482913 | Your one-time code for your Acme account is 482913
482913 | Der Code für Ihre Bestellung lautet 482913
482913 | Ihr Einmalpasscode lautet 482913
482913 | Je aanmeldcode is 482913
482913 | Din inloggningskod är 482913
482913 | Din loginkode er 482913
482913 | Your accesscode is 482913
482913 | Пинкод: 482913
482913 | parol' 482913
482913 | Belépőkód: 482913
482913 | Aktiválókódod: 482913
720461 | Orbitly(OTP):720461
720461 | <%> Your code is 720461 aB3dE5fG7hJ
720461 | Orbitly: Your withdrawal of 0.0421 BTC needs code 720461
720461 | Ma Orbitly cua ban la 720461
`);
