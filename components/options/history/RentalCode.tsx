import { CopyButton } from '../../shared/controls/CopyButton.tsx';

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
