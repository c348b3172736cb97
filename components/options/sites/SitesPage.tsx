import { FieldButtonCard } from './FieldButtonCard.tsx';
import { FieldMemoryCard } from './FieldMemoryCard.tsx';
import { GrantsCard } from './GrantsCard.tsx';
import { ServiceOverridesCard } from './ServiceOverridesCard.tsx';

export function SitesPage() {
  return (
    <>
      <FieldButtonCard />
      <GrantsCard />
      <FieldMemoryCard />
      <ServiceOverridesCard />
    </>
  );
}
