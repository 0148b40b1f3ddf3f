import { FIGURE_NAMES, type Figure, type FigureCounts } from '@chudian/shared';
import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

type Option = ComposeOption<LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;
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

const optionOf = (days: Day[]): Option => ({
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
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const drawn = init(box.current);
    chart.current = drawn;
    const resized = new ResizeObserver(() => drawn.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(optionOf(days)), [days]);
  return <div ref={box} className="chart" role="img" aria-label="每天的扫码、人数、新增和线索曲线" />;
}
