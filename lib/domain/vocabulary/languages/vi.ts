import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Vietnamese */
export const pages: PagePhrases = {
  phone: ['điện thoại', 'dien thoai', 'sdt', 'số điện thoại', 'di động'],
  countryCode: ['mã quốc gia', 'mã vùng'],
  signIn: ['thư điện tử', 'tên đăng nhập'],
  toBeSent: ['sẽ gửi', 'sẽ được gửi', 'để nhận', 'nhận mã', 'nhận otp'],
  code: ['mã xác minh', 'mã xác nhận', 'mã xác thực', 'mã sms'],
  maybeCode: ['nhập mã'],
  sent: ['đã gửi'],
  other: ['mã giảm giá', 'mã bưu*', 'mã giới thiệu'],
};

export const messages: MessagePhrases = {
  code: ['mã xác*', 'mã otp', 'mã pin', 'mã của', 'mã đăng nhập', 'mã bảo mật', 'mã kích hoạt', 'mật khẩu'],
  action: ['nhập', 'sử dụng', 'xác nhận', 'xác minh', 'xác thực'],
  otherNumber: ['đơn hàng', 'vận đơn', 'thẻ tài khoản', 'số dư', 'hotline'],
  sale: ['giảm giá', 'khuyến mãi'],
  is: ['là'],
};
