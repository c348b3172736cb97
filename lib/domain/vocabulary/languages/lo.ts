import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Lao */
export const pages: PagePhrases = {
  phone: ['*ໂທລະສັບ*', '*ເບີໂທ*', '*ມືຖື*'],
  code: ['*ລະຫັດຢືນຢັນ*'],
  codeNoun: ['*ລະຫັດ*'],
  sent: ['*ສົ່ງແລ້ວ*', '*ໄດ້ສົ່ງ*', '*ສົ່ງອີກຄັ້ງ*'],
  message: ['*ຂໍ້ຄວາມ*'],
  password: ['*ລະຫັດຜ່ານ*'],
  other: ['*ລະຫັດໄປສະນີ*'],
  byEmail: ['*ອີເມວ*', '*ອີເມລ*'],
};

export const messages: MessagePhrases = {
  code: ['ລະຫັດ'],
};
