import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Hungarian */
export const pages: PagePhrases = {
  phone: ['telefonszám*', 'mobilszám*'],
  countryCode: ['országkód', 'országhívó*'],
  signIn: ['felhasználónév'],
  toBeSent: ['küldünk', 'küldjük', 'küldeni', 'fogadásához', 'megkapja', 'amelyre'],
  code: ['ellenőrző kód*', 'megerősítő kód*', 'sms kód*', 'egyszer használatos*', 'hitelesítő kód*'],
  maybeCode: ['biztonsági kód*', 'írja be a kódot'],
  codeNoun: ['kód', 'kódot'],
  sent: ['küldtünk', 'elküldtük'],
  other: ['irányítószám', 'kedvezmény*', 'ajándék*'],
};

export const messages: MessagePhrases = {
  code: ['kód*', 'jelsz*', 'ellenőrzőkód*', 'megerősítőkód*', 'belépőkód*'],
  action: ['használ*', 'adja meg', 'add meg', 'írja be', 'írd be', 'üsse be'],
  purpose: [
    'ellenőrz*',
    'megerősít*',
    'belép*',
    'bejelentkez*',
    'hitelesít*',
    'aktivál*',
    'regisztr*',
    'egyszer használatos',
    'egyszeri',
    'biztonsági',
    'jóváhagy*',
  ],
  secrecy: ['ne ossza', 'ne oszd', 'ne adja', 'ne add', 'senkinek', 'senkivel', 'bizalmas*'],
  otherNumber: [
    'rendelés*',
    'megrendelés*',
    'csomag*',
    'számla*',
    'kártya*',
    'egyenleg*',
    'hívj*',
    'telefon*',
    'foglalás*',
    'ügyfél*',
    'vonalkód*',
    'qr kód*',
    'kuponkód*',
    'irányítószám*',
  ],
  sale: ['kedvezmény*', 'akció*', 'kupon*', 'ingyen*', 'leárazás*'],
  occasion: ['csomag*', 'átvétel*', 'átvehet*', 'futár*', 'foglalás*', '*automata*'],
  is: ['a'],
  money: ['ft'],
};
