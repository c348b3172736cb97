import type { ReactNode } from 'react';
import {
  Bar,
  BarChart,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type YAxisTickContentProps,
} from 'recharts';
import type { MonthSpending, ServiceSpending } from '../../../lib/domain/spending.ts';
import { useText } from '../../shared/use-text.ts';

// Each bar has its figure on it, so nothing has to be pointed at, and a table below says the same in words. Colours
// come from the theme.

const INK = { fill: 'var(--text-muted)', fontSize: 12 };
const FIGURE = { fill: 'var(--text)', fontSize: 11, fontWeight: 600 };
const MONTH_CHART_HEIGHT = 220;
const ROW_HEIGHT = 36;
const FIGURE_WIDTH = 72;
/** Of the names of services, in pixels and in letters. */
const NAMES = { wide: { width: 190, letters: 26 }, narrow: { width: 96, letters: 12 } } as const;

export function MonthChart({ months, label }: { months: readonly MonthSpending[]; label: string }) {
  const { dir, language } = useText();
  const monthName = new Intl.DateTimeFormat(language.replace('_', '-'), { month: 'short' });
  return (
    <Bars
      data={months}
      layout="horizontal"
      label={label}
      height={MONTH_CHART_HEIGHT}
      margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
      thickest={56}
      corners={[4, 4, 0, 0]}
      figureAt="top"
    >
      <XAxis
        dataKey="month"
        reversed={dir === 'rtl'}
        tickFormatter={(month: number) => monthName.format(month)}
        tick={INK}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
      />
      <YAxis hide domain={[0, 'dataMax']} />
    </Bars>
  );
}

interface ServiceChartProps {
  services: readonly ServiceSpending[];
  label: string;
  narrow: boolean;
}

export function ServiceChart({ services, label, narrow }: ServiceChartProps) {
  const { dir } = useText();
  const rtl = dir === 'rtl';
  const names = NAMES[narrow ? 'narrow' : 'wide'];
  return (
    <Bars
      data={services}
      layout="vertical"
      label={label}
      height={services.length * ROW_HEIGHT}
      margin={{ top: 0, right: rtl ? 0 : FIGURE_WIDTH, bottom: 0, left: rtl ? FIGURE_WIDTH : 0 }}
      thickest={20}
      corners={[0, 4, 4, 0]}
      figureAt="right"
    >
      <XAxis type="number" hide reversed={rtl} domain={[0, 'dataMax']} />
      <YAxis
        type="category"
        dataKey="service"
        orientation={rtl ? 'right' : 'left'}
        width={names.width}
        interval={0}
        tick={(tick) => <ServiceName tick={tick} letters={names.letters} rtl={rtl} />}
        tickLine={false}
        axisLine={false}
      />
    </Bars>
  );
}

/** The library would break a long name into lines that run into the next row's. */
function ServiceName({ tick, letters, rtl }: { tick: YAxisTickContentProps; letters: number; rtl: boolean }) {
  const name = String(tick.payload.value);
  return (
    <text
      className="chart-name"
      x={rtl ? '100%' : 0}
      y={tick.y}
      dy="0.355em"
      fontSize={INK.fontSize}
      textAnchor={rtl ? 'end' : 'start'}
    >
      {name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name}
    </text>
  );
}

interface BarsProps {
  data: readonly (MonthSpending | ServiceSpending)[];
  layout: 'horizontal' | 'vertical';
  label: string;
  height: number;
  margin: Record<'top' | 'right' | 'bottom' | 'left', number>;
  /** In pixels, of one bar. */
  thickest: number;
  corners: [number, number, number, number];
  figureAt: 'top' | 'right';
  /** The axes. */
  children: ReactNode;
}

/** Bars of what was spent, drawn at once. A picture: who cannot see it reads the table. */
function Bars({ data, layout, label, height, margin, thickest, corners, figureAt, children }: BarsProps) {
  const { money } = useText();
  return (
    <div className="chart" role="img" aria-label={label} dir="ltr">
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          data={[...data]}
          layout={layout}
          accessibilityLayer={false}
          barCategoryGap="28%"
          margin={margin}
        >
          {children}
          <Bar
            dataKey="spentMinor"
            fill="var(--accent)"
            radius={corners}
            maxBarSize={thickest}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="spentMinor"
              position={figureAt}
              formatter={(minor) => (Number(minor) > 0 ? money(Number(minor)) : '')}
              {...FIGURE}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
