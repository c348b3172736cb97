import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Thai */
export const pages: PagePhrases = {
  phone: ['โทรศัพท์', 'มือถือ', 'เบอร์โทร', 'เบอร์ติดต่อ', 'หมายเลขโทร'],
  countryCode: ['รหัสประเทศ'],
  signIn: ['อีเมล', 'ชื่อผู้ใช้'],
  toBeSent: ['เพื่อรับ', 'สำหรับรับ', 'จะส่ง', 'จะได้รับ', 'ที่รับรหัส', 'รับรหัส otp', 'รับ otp'],
  code: ['รหัสยืนยัน', 'รหัสจาก sms', 'รหัสผ่านแบบใช้ครั้งเดียว'],
  maybeCode: ['กรอกรหัส'],
  sent: ['ส่งไปที่', 'ส่งรหัส'],
  other: ['ไปรษณีย์', 'ส่วนลด'],
};

export const messages: MessagePhrases = {
  code: ['รหัส'],
  action: ['ยืนยัน', 'ใช้'],
  otherNumber: ['คำสั่งซื้อ', 'พัสดุ', 'ยอดเงิน', 'โทร'],
  is: ['คือ'],
};
