import type { Brand } from '../pages/brand.ts';

/** Texts as services send them: several orders, decoy digits, a code in two groups, one bound to the site's host. */
const styles: readonly ((brand: Brand, code: string) => string)[] = [
  ({ name }, code) => `<#> Your ${name} code is ${code}. Don't share it. FA+9qCX9VSu`,
  ({ name }, code) => `${code} is your ${name} verification code`,
  ({ name }, code) => `${name}: ${grouped(code)} is your sign-in code. It expires in 10 minutes.`,
  ({ name }, code) => `[${name}] Verification code: ${code}. If this was not you, ignore this message.`,
  ({ name }, code) =>
    `Your ${name} code is: ${code}. Msg&data rates may apply. Reply STOP to 62831 to opt out.`,
  ({ name }, code) => `${name.charAt(0)}-${code} is your ${name} verification code.`,
  ({ name, host }, code) =>
    `Use ${code} to verify your number on ${name}.\n\n@${host.split(':')[0]} #${code}`,
  ({ name }, code) => `Ваш код ${name}: ${code}. Никому его не сообщайте.`,
];

export const smsStyleCount = styles.length;

export function smsText(brand: Brand, code: string, turn: number): string {
  const style = styles[turn % styles.length];
  return style ? style(brand, code) : code;
}

function grouped(code: string): string {
  if (code.length < 6) return code;
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}-${code.slice(half)}`;
}
