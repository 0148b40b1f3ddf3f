import { askSandbox } from '../../server/src/app/testing/test-phone.js';
import type { TestApp } from '../../server/src/app/testing/test-app.js';

interface Opened {
  opens: string;
  ticket?: string;
}

/** Somebody scans a code of the service account; who does not follow yet is shown its profile, and follows. Everything that comes of it is done. */
export async function scanFollowCode(test: TestApp, personId: string, text: string): Promise<'was following' | 'follows now'> {
  const { opens, ticket } = await askSandbox<Opened>(test.sandbox.url, `people/${personId}/scan`, { text });
  if (opens === 'profile') await askSandbox(test.sandbox.url, `people/${personId}/follow`, { ticket });
  await settlePushes(test);
  return opens === 'profile' ? 'follows now' : 'was following';
}

/** Everything that WeChat has pushed has arrived, and what comes of it is done. */
export async function settlePushes(test: TestApp): Promise<void> {
  await test.sandbox.pushes.idle();
  await test.settle();
}
