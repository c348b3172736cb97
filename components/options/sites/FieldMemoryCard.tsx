import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';
import { ItemList } from './ItemList.tsx';

export function FieldMemoryCard() {
  const { t } = useText();
  const forget = useCommand('field_memory.forget');
  const fieldMemories = useAppState((snapshot) => snapshot.fieldMemories);
  const items = Object.entries(fieldMemories).flatMap(([host, values]) =>
    (['number', 'code'] as const).flatMap((value) => {
      const memory = values[value];
      if (!memory) return [];
      const how = memory.userChosen ? 'chosen' : 'remembered';
      return [
        {
          key: `${host} ${value}`,
          name: host,
          detail: t(`options.sites.fieldMemory.${value}.${how}`),
          action: t('options.sites.fieldMemory.forget'),
          onAct: () => void forget.run({ host, value }),
          isUndoable: true,
        },
      ];
    }),
  );
  return (
    <Card
      title={t('options.sites.fieldMemory.title')}
      detail={t('options.sites.fieldMemory.detail')}
      testId="field-memory-card"
    >
      <ItemList empty={t('options.sites.fieldMemory.none')} items={items} />
      {forget.error ? <ErrorNote code={forget.error.code} /> : null}
    </Card>
  );
}
