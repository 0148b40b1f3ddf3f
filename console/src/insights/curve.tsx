import { FIGURE_NAMES, type Figure, type FigureCounts } from '@chudian/shared';
import type { LineSeriesOption } from 'echarts/charts';
import { useMemo } from 'react';
import { Chart, type ChartOption } from '../platform/charts/chart';

type Day = FigureCounts & { day: string };

const COLOURS: Record<Figure, string> = { scans: '#12785a', people: '#5aa9e6', newPeople: '#e0a030', leads: '#c8453b' };

const seriesOf = (figure: Figure, days: Day[]): LineSeriesOption => ({
  type: 'line',
  name: FIGURE_NAMES[figure],
  data: days.map((day) => day[figure]),
  color: COLOURS[figure],
  smooth: 0.25,
  showSymbol: days.length < 10,
  areaStyle: figure === 'scans' ? { opacity: 0.08 } : undefined,
});

const optionOf = (days: Day[]): ChartOption => ({
  aria: { enabled: true },
  grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same' },
  legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 4 },
  tooltip: { trigger: 'axis' },
  xAxis: {
    type: 'category',
    boundaryGap: false,
    data: days.map(({ day }) => day.slice(5)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#cfd8d4' } },
  },
  yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eef2f0' } } },
  series: (Object.keys(COLOURS) as Figure[]).map((figure) => seriesOf(figure, days)),
});

/** The figures day by day. */
export function Curve({ days }: { days: Day[] }) {
  const option = useMemo(() => optionOf(days), [days]);
  return <Chart option={option} label="每天的扫码、人数、新增和线索曲线" />;
}
