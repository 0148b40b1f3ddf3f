import { Histogram } from 'prom-client';

export type CallOutcome = 'ok' | 'refused' | 'unavailable' | 'token-rejected';

const seconds = new Histogram({
  name: 'chudian_wechat_call_seconds',
  help: 'Calls to WeChat and WeCom: how many and how long, by interface and outcome.',
  labelNames: ['api', 'outcome'],
  buckets: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
});

export function recordCall(api: string, outcome: CallOutcome, startedAt: number): void {
  seconds.observe({ api, outcome }, (performance.now() - startedAt) / 1000);
}
