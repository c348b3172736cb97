import { CopyButton } from '../../shared/controls/CopyButton.tsx';

/** A code, and the button that copies it. */
export function RentalCode({ code }: { code: string }) {
  return (
    <>
      <strong className="tabular" dir="ltr">
        {code}
      </strong>
      <CopyButton text={code} what="code" testId="copy-code" />
    </>
  );
}
