import { ButtonCard } from './ButtonCard.tsx';
import { CorrectionsCard } from './CorrectionsCard.tsx';
import { GrantsCard } from './GrantsCard.tsx';
import { RecipesCard } from './RecipesCard.tsx';

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
