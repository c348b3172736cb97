import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Serbian */
export const pages: PagePhrases = {
  phone: ['мобилни', 'број мобилног', 'broj mobilnog'],
  number: ['број', 'броја'],
  code: [
    'верификациони код*',
    'код за потврду',
    'једнократн*',
    'потврдни код',
    'смс код',
    'verifikacioni kod*',
    'kod za potvrdu',
    'jednokratna*',
    'jednokratni*',
    'potvrdni kod',
  ],
  codeNoun: ['кôд', 'kôd'],
  sent: [
    'послали',
    'послат',
    'послата',
    'поново пошаљи',
    'пошаљи поново',
    'poslat',
    'ponovo pošalji',
    'pošalji ponovo',
  ],
  toBeSent: ['послаћемо', 'биће послат', 'добићете', 'poslaćemo', 'dobićete'],
  arrived: ['стигао', 'стигла', 'добили', 'stigao', 'stigla'],
  message: ['порука*', 'поруке', 'поруци'],
  sendCode: ['пошаљи код', 'pošalji kod'],
  password: ['лозинка', 'лозинку', 'lozinka', 'lozinku'],
  owning: ['нови', 'нова', 'novi', 'nova'],
  about: ['потврдите', 'верификациј*'],
  other: ['јмбг', 'jmbg', 'пиб', 'поштански', 'матични број', 'matični broj'],
  byEmail: ['imejl*', 'имејл*'],
  byApp: ['aplikacija za autentifikaciju', 'aplikaciji za autentifikaciju'],
};

export const messages: MessagePhrases = {
  code: ['код*', 'лозинк*'],
  action: ['унесите', 'користите', 'укуцајте'],
  purpose: ['верифик*', 'потврд*', 'пријав*', 'активац*', 'регистрац*', 'једнократн*'],
  secrecy: ['не делите', 'немојте дел*', 'никоме', 'ни са ким'],
  otherNumber: ['поруџбин*', 'пошиљк*', 'пакет*', 'рачун*', 'картиц*', 'стањ*'],
  sale: ['попуст*', 'акциј*'],
  occasion: ['пошиљк*', 'пакет*', 'преузима*', 'преузми*', 'курир*', 'резервациј*'],
  is: ['је'],
};
