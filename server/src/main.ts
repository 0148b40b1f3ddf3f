import { Background } from './platform/background/background.js';
import { Config } from './platform/config/config.js';
import { createApp } from './app/create-app.js';
import { startOrExplain } from './app/start-or-explain.js';

// HTTP and the background work in one process; `BACKGROUND=off` leaves the background to `worker.js`.
await startOrExplain(async () => {
  const app = await createApp();
  const config = app.get(Config);
  await app.listen(config.port, config.host);
  if (config.runsBackground) app.get(Background).start();
});
