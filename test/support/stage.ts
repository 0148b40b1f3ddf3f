import { Background } from '../../server/src/platform/background/background.js';
import { testApp, type TestApp } from '../../server/src/app/testing/test-app.js';
import { builtPages } from './built-pages.js';

export interface Stage extends TestApp {
  /** Where browsers find the server: of one site with the phones, as with `npm start`, or a frame may keep nothing. */
  serverUrl: string;
}

/** Everything as `npm start` runs it: the server with its pages (or those that are looked at) and its background work, and a WeChat whose phones find both. */
export async function setStage(pages?: string[]): Promise<Stage> {
  await builtPages(pages);
  const test = await testApp();
  const serverUrl = test.http.url.replace('127.0.0.1', 'localhost');
  test.sandbox.control.configure({ miniProgram: { url: `${serverUrl}/m/` } });
  test.get(Background).start();
  return { ...test, serverUrl };
}
