import { DemoHost } from './app/demo/demo-host.js';
import { stateOfDemo } from './app/demo/demo-state.js';
import { foundDemoCompany } from './app/demo/found-demo-company.js';
import { startOrExplain } from './app/start-or-explain.js';

const CUT_OFF = '演示公司上次没有建完。请停止服务，删除 data/ 目录（或清空数据库）后重新启动。 The demo company was cut off while it was made: delete data/ (or empty the database) and start again.';
const NO_SANDBOX = '没有使用微信沙箱，不建立演示公司。 No WeChat sandbox is configured: no demo company is made.';

const tell = (line: string) => void process.stdout.write(`  ${line}\n`);

// Makes the demo company on an empty database, while the sandbox runs and the server does not. On any other it does nothing.
await startOrExplain(async () => {
  const host = await DemoHost.start(tell);
  try {
    const state = await stateOfDemo(host.server);
    if (state === 'cut-off') throw new Error(CUT_OFF);
    if (state !== 'none') return;
    if (!host.hasSandbox) return tell(NO_SANDBOX);
    await host.listen();
    await foundDemoCompany(host.server);
  } finally {
    await host.close();
  }
});
