import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import type { Named } from '../../shared/OfRental.tsx';

export function RentalCode({ code, of }: { code: string; of: Named }) {
  return (
    <>
      <strong className="tabular" dir="ltr">
        {code}
      </strong>
      <CopyButton text={code} what="code" testId="copy-code" of={of} />
    </>
  );
}
