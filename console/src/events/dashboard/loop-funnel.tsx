import { LOOP_STEP_NAMES, type EventDashboard } from '@chudian/shared';
import { useMemo } from 'react';
import { Chart, type ChartOption } from '../../platform/charts/chart';

const COLOURS = ['#0b6355', '#12785a', '#2a8c69', '#43a07b', '#62b48f', '#86c7a8', '#abd9c2', '#e0a030'];

const optionOf = (steps: EventDashboard['steps']): ChartOption => ({
  aria: { enabled: true },
  color: COLOURS,
  tooltip: { trigger: 'item', formatter: '{b}：{c} 人' },
  series: [
    {
      type: 'funnel',
      // In the order of the loop, whatever the numbers.
      sort: 'none',
      left: 8,
      right: 8,
      top: 4,
      bottom: 4,
      minSize: '2%',
      gap: 3,
      label: { show: false },
      data: steps.map(({ step, people }) => ({ name: LOOP_STEP_NAMES[step], value: people })),
    },
  ],
});

/** The shape of the loop at a glance; the numbers stand beside it. */
export function LoopFunnel({ steps }: { steps: EventDashboard['steps'] }) {
  const option = useMemo(() => optionOf(steps), [steps]);
  return <Chart option={option} label="从邀请到线索的漏斗图" />;
}
