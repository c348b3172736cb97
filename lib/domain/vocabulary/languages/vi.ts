import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Vietnamese */
export const pages: PagePhrases = {
  phone: ['điện thoại', 'dien thoai', 'sdt', 'số điện thoại', 'di động'],
  countryCode: ['mã quốc gia', 'mã vùng'],
  notPhone: ['hóa đơn', 'nhà mạng', 'mẫu máy', 'hãng', 'loại điện thoại', 'cước'],
  signIn: ['thư điện tử', 'tên đăng nhập'],
  toBeSent: ['sẽ gửi', 'sẽ được gửi', 'để nhận', 'nhận mã', 'nhận otp', 'để xác thực', 'để xác minh'],
  code: ['mã xác minh', 'mã xác nhận', 'mã xác thực', 'mã sms'],
  maybeCode: ['nhập mã'],
  sent: ['đã gửi'],
  other: [
    'mã giảm giá',
    'mã bưu*',
    'mã giới thiệu',
    'cccd',
    'cmnd',
    'căn cước',
    'chứng minh',
    'hộ chiếu',
    'mã số thuế',
  ],
};

export const messages: MessagePhrases = {
  code: [
    'mã xác*',
    'mã otp',
    'mã pin',
    'mã của',
    'mã đăng nhập',
    'mã bảo mật',
    'mã kích hoạt',
    'mật khẩu',
    'nhập mã',
    'mã đăng ký',
    'mã dùng',
    'mã này',
    'mã truy cập',
  ],
  action: ['nhập', 'sử dụng'],
  purpose: ['xác nhận', 'xác minh', 'xác thực', 'đăng nhập', 'đăng ký', 'kích hoạt', 'bảo mật'],
  secrecy: ['không chia sẻ', 'không cung cấp', 'không tiết lộ', 'tuyệt đối không', 'bất kỳ ai', 'cho ai'],
  otherNumber: ['đơn hàng', 'vận đơn', 'thẻ tài khoản', 'số dư', 'hotline'],
  sale: ['giảm giá', 'khuyến mãi', 'ưu đãi', 'mã giảm'],
  occasion: ['kiện hàng', 'nhận hàng', 'bưu kiện', 'chuyến bay', 'đặt chỗ'],
  is: ['là'],
};
