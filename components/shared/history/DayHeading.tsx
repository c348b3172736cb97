import { useText } from '../use-text.ts';
import type { Day } from './days.ts';

export function DayHeading({ id, day: { at } }: { id: string; day: Day }) {
  const { t, day } = useText();
  return (
    <h2 id={id} className="day-heading" data-testid="history-day">
      {at === null ? t('options.history.undated') : day(at, Date.now())}
    </h2>
  );
}
