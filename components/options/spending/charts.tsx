import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { MonthSpending, ServiceSpending } from '../../../lib/domain/spending.ts';
import { useText } from '../../shared/use-text.ts';

// Each bar has its figure on it, so nothing has to be pointed at, and a table below says the same in words. Colours
// come from the theme.

const INK = { fill: 'var(--text-muted)', fontSize: 12 };
const FIGURE = { fill: 'var(--text)', fontSize: 11, fontWeight: 600 };
const MONTH_CHART_HEIGHT = 220;
const ROW_HEIGHT = 38;
const NAME_WIDTH = 116;
const LONGEST_NAME = 16;

export function MonthChart({ months, label }: { months: readonly MonthSpending[]; label: string }) {
  const { money, dir, language } = useText();
  const monthName = new Intl.DateTimeFormat(language.replace('_', '-'), { month: 'short' });
  const rtl = dir === 'rtl';
  return (
    <div className="chart" role="img" aria-label={label} dir="ltr">
      <ResponsiveContainer width="100%" height={MONTH_CHART_HEIGHT}>
        <BarChart
          data={[...months]}
          accessibilityLayer={false}
          barCategoryGap="28%"
          margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
        >
          <XAxis
            dataKey="month"
            reversed={rtl}
            tickFormatter={(month: number) => monthName.format(month)}
            tick={INK}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
          />
          <YAxis hide domain={[0, 'dataMax']} />
          <Bar
            dataKey="spentMinor"
            fill="var(--accent)"
            radius={[4, 4, 0, 0]}
            maxBarSize={56}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="spentMinor"
              position="top"
              formatter={(minor) => (Number(minor) > 0 ? money(Number(minor)) : '')}
              {...FIGURE}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

export function ServiceChart({ services, label }: { services: readonly ServiceSpending[]; label: string }) {
  const { money, dir } = useText();
  const rtl = dir === 'rtl';
  return (
    <div className="chart" role="img" aria-label={label} dir="ltr">
      <ResponsiveContainer width="100%" height={services.length * ROW_HEIGHT}>
        <BarChart
          layout="vertical"
          data={[...services]}
          accessibilityLayer={false}
          barCategoryGap="32%"
          margin={{ top: 0, right: rtl ? 0 : 64, bottom: 0, left: rtl ? 64 : 0 }}
        >
          <XAxis type="number" hide reversed={rtl} domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="service"
            orientation={rtl ? 'right' : 'left'}
            width={NAME_WIDTH}
            interval={0}
            tick={{ ...INK, fill: 'var(--text)' }}
            tickFormatter={shortened}
            tickLine={false}
            axisLine={false}
          />
          <Bar
            dataKey="spentMinor"
            fill="var(--accent)"
            radius={[0, 4, 4, 0]}
            maxBarSize={22}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="spentMinor"
              position="right"
              formatter={(minor) => money(Number(minor))}
              {...FIGURE}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
