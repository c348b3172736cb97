import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { ItemList } from './ItemList.tsx';

/** What worked on a site, or was pointed out there by the user. */
export function RecipesCard() {
  const { t } = useText();
  const forget = useCommand('recipe.forget');
  const recipes = useAppState((snapshot) => snapshot.recipes);
  const items = Object.entries(recipes).flatMap(([host, values]) =>
    (['number', 'code'] as const).flatMap((value) => {
      const recipe = values[value];
      if (!recipe) return [];
      const how = recipe.taught ? 'taught' : 'learned';
      return [
        {
          key: `${host} ${value}`,
          name: host,
          detail: t(`options.sites.recipes.${value}.${how}`),
          action: t('options.sites.recipes.forget'),
          onAct: () => void forget.run({ host, value }),
        },
      ];
    }),
  );
  return (
    <Card
      title={t('options.sites.recipes.title')}
      detail={t('options.sites.recipes.detail')}
      testId="recipes-card"
    >
      <ItemList empty={t('options.sites.recipes.none')} items={items} />
      {forget.error ? <ErrorNote code={forget.error.code} /> : null}
    </Card>
  );
}
