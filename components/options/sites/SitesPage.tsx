import { ButtonCard } from './ButtonCard.tsx';
import { CorrectionsCard } from './CorrectionsCard.tsx';
import { FieldMemoryCard } from './FieldMemoryCard.tsx';
import { GrantsCard } from './GrantsCard.tsx';

export function SitesPage() {
  return (
    <>
      <ButtonCard />
      <GrantsCard />
      <FieldMemoryCard />
      <CorrectionsCard />
    </>
  );
}
