const VALUES: Record<string, string> = {
  Alt: '\uE00A',
  Shift: '\uE008',
  Ctrl: '\uE009',
  Command: '\uE03D',
  Tab: '\uE004',
  Backspace: '\uE003',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * Keys such as `Shift+Tab` as the WebDriver protocol spells them, in the order they are pressed.
 * @see https://www.w3.org/TR/webdriver2/#keyboard-actions
 */
export function keyValues(keys: string): string[] {
  return keys.split('+').map((key) => VALUES[key] ?? key.toLowerCase());
}
