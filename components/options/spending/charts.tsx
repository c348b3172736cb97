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
import type { MonthSpending, ServiceSpending } from '../../../lib/domain/rental/spending.ts';
import { useText } from '../../shared/use-text.ts';
import { useTextScale } from '../../shared/use-text-scale.ts';

// Every bar is labeled, so nothing depends on hovering, and a table below repeats the figures. The library counts in
// pixels, so everything that holds text is scaled by hand.

const INK = { fill: 'var(--text-muted)', fontSize: '0.75rem' };
const FIGURE = { fill: 'var(--text)', fontSize: '0.6875rem', fontWeight: 600 };
const MONTH_CHART_HEIGHT = 220;
const FIGURE_HEIGHT = 20;
const AXIS_HEIGHT = 30;
const ROW_HEIGHT = 36;
const FIGURE_WIDTH = 72;
/** Service names, in pixels and letters. */
const NAMES = { width: 190, letters: 26 };
/** All the room there is, however large the text. */
const NARROW_NAMES = { width: 96, letters: 12 };

export function MonthChart({ months, label }: { months: readonly MonthSpending[]; label: string }) {
  const { dir, language } = useText();
  const scale = useTextScale();
  const monthName = new Intl.DateTimeFormat(language.replace('_', '-'), { month: 'short' });
  return (
    <Bars
      data={months}
      layout="horizontal"
      label={label}
      height={MONTH_CHART_HEIGHT}
      margin={{ top: FIGURE_HEIGHT * scale, right: 0, bottom: 0, left: 0 }}
      thickest={56}
      corners={[4, 4, 0, 0]}
      figureAt="top"
    >
      <XAxis
        dataKey="month"
        reversed={dir === 'rtl'}
        tickFormatter={(month: number) => monthName.format(month)}
        height={AXIS_HEIGHT * scale}
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
  const scale = useTextScale();
  const rtl = dir === 'rtl';
  const figureWidth = FIGURE_WIDTH * scale;
  const width = narrow ? NARROW_NAMES.width : NAMES.width * scale;
  const letters = narrow ? Math.floor(NARROW_NAMES.letters / scale) : NAMES.letters;
  return (
    <Bars
      data={services}
      layout="vertical"
      label={label}
      height={services.length * ROW_HEIGHT * scale}
      margin={{ top: 0, right: rtl ? 0 : figureWidth, bottom: 0, left: rtl ? figureWidth : 0 }}
      thickest={20}
      corners={[0, 4, 4, 0]}
      figureAt="right"
    >
      <XAxis type="number" hide reversed={rtl} domain={[0, 'dataMax']} />
      <YAxis
        type="category"
        dataKey="service"
        orientation={rtl ? 'right' : 'left'}
        width={width}
        interval={0}
        tick={(tick) => <ServiceName tick={tick} letters={letters} rtl={rtl} />}
        tickLine={false}
        axisLine={false}
      />
    </Bars>
  );
}

/** The library would wrap a long name into the next row. */
function ServiceName({ tick, letters, rtl }: { tick: YAxisTickContentProps; letters: number; rtl: boolean }) {
  const { isolated } = useText();
  const name = [...String(tick.payload.value)];
  return (
    <text
      className="chart-name"
      x={rtl ? '100%' : 0}
      y={tick.y}
      dy="0.355em"
      fontSize={INK.fontSize}
      textAnchor={rtl ? 'end' : 'start'}
    >
      {name.length > letters
        ? `${isolated(
            name
              .slice(0, letters - 1)
              .join('')
              .trimEnd(),
          )}…`
        : name.join('')}
    </text>
  );
}

interface BarsProps {
  data: readonly (MonthSpending | ServiceSpending)[];
  layout: 'horizontal' | 'vertical';
  label: string;
  height: number;
  margin: Record<'top' | 'right' | 'bottom' | 'left', number>;
  thickest: number;
  corners: [number, number, number, number];
  figureAt: 'top' | 'right';
  children: ReactNode;
}

/** Hidden from screen readers, which get the table. */
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
