import { ButtonCard } from './sites/ButtonCard.tsx';
import { CorrectionsCard } from './sites/CorrectionsCard.tsx';
import { GrantsCard } from './sites/GrantsCard.tsx';
import { RecipesCard } from './sites/RecipesCard.tsx';

export function SitesPage() {
  return (
    <>
      <ButtonCard />
      <GrantsCard />
      <RecipesCard />
      <CorrectionsCard />
    </>
  );
}
