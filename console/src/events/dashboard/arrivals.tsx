import type { EventDashboard } from '@chudian/shared';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { Chart, type ChartOption } from '../../platform/charts/chart';
import { zonedClock } from '../../platform/time/zoned';

type Arrival = EventDashboard['arrivals'][number];

function optionOf(arrivals: Arrival[], zone: string): ChartOption {
  let sum = 0;
  return {
    aria: { enabled: true },
    grid: { left: 8, right: 8, top: 40, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 4 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: arrivals.map(({ at }) => zonedClock(at, zone)), axisTick: { show: false }, axisLine: { lineStyle: { color: '#cfd8d4' } } },
    yAxis: [
      { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eef2f0' } } },
      { type: 'value', minInterval: 1, splitLine: { show: false } },
    ],
    series: [
      { type: 'bar', name: '每 10 分钟到场', color: '#12785a', barMaxWidth: 24, data: arrivals.map(({ came }) => came) },
      { type: 'line', name: '累计', color: '#e0a030', yAxisIndex: 1, smooth: 0.25, showSymbol: false, data: arrivals.map(({ came }) => (sum += came)) },
    ],
  };
}

/** When people came in, by the clock of the venue. */
export function Arrivals({ arrivals, zone }: { arrivals: Arrival[]; zone: string }) {
  const option = useMemo(() => optionOf(arrivals, zone), [arrivals, zone]);
  if (arrivals.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="签到开始之后，这里显示来宾到场的高峰" />;
  return <Chart option={option} label="来宾到场曲线" />;
}
