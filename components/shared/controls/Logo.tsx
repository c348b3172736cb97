/** The logo from `assets/logo.svg` in the theme's colors. */
export function Logo() {
  return (
    <svg className="logo" width={22} height={22} viewBox="0 0 32 32" aria-hidden="true">
      <path
        className="logo-bubble"
        d="M8 0h16a8 8 0 0 1 8 8v10a8 8 0 0 1-8 8H13l-6.400 5.300A1 1 0 0 1 5 30.500V25.400A8 8 0 0 1 0 18V8a8 8 0 0 1 8-8Z"
      />
      <path
        className="logo-ohm"
        d="M9 20.500H13V18.600A6.500 6.500 0 1 1 19 18.600V20.500H23"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
