import { ButtonCard } from './ButtonCard.tsx';
import { FieldMemoryCard } from './FieldMemoryCard.tsx';
import { GrantsCard } from './GrantsCard.tsx';
import { ServiceOverridesCard } from './ServiceOverridesCard.tsx';

export function SitesPage() {
  return (
    <>
      <ButtonCard />
      <GrantsCard />
      <FieldMemoryCard />
      <ServiceOverridesCard />
    </>
  );
}
