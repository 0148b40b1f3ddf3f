import type { CodeView } from '@chudian/shared';
import { request } from 'undici';
import type { TestHttp } from '../../server/src/app/testing/test-http.js';

/** A code as it is printed: the picture that the console offers. */
export async function imageOf(console: TestHttp, { id }: Pick<CodeView, 'id'>): Promise<Buffer> {
  const reply = await request(`${console.url}/api/admin/codes/${id}/image.png`, { headers: { cookie: console.cookie } });
  if (reply.statusCode !== 200) throw new Error(`No picture of the code: ${await reply.body.text()}`);
  return Buffer.from(await reply.body.arrayBuffer());
}
