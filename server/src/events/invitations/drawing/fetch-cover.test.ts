import type { PictureView } from '@chudian/shared';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { hire } from '../../../app/testing/company.js';
import { testApp, type TestApp } from '../../../app/testing/test-app.js';
import { OpenPicture } from '../../../content/pictures/open-picture.js';
import type { Config } from '../../../platform/config/config.js';
import { FetchCover } from './fetch-cover.js';

const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';

describe('the cover for an invitation', () => {
  let world: TestApp;
  const asked: string[] = [];
  const web = createServer(({ url }, reply) => void reply.end(`what lies at ${asked[asked.push(url ?? '') - 1]}`));
  let covers: FetchCover;

  beforeAll(async () => {
    world = await testApp();
    await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening));
    covers = new FetchCover({ publicUrl: `http://127.0.0.1:${(web.address() as AddressInfo).port}` } as Config, world.get(OpenPicture));
  });
  beforeEach(() => void asked.splice(0));
  afterAll(async () => {
    await covers.onApplicationShutdown();
    await new Promise((closed) => web.close(closed));
    await world.close();
  });

  it('lies here when it was uploaded, and then nobody is asked', async () => {
    const { http } = await hire(world, 'marketer');
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#147a58' } }).png().toBuffer();
    const { url } = (await http.upload<PictureView>('/api/admin/pictures', 'cover.png', bytes)).body;
    expect(await sharp((await covers.execute(url))!).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 20 });
    expect(await covers.execute('/api/pictures/nothing.jpg')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is fetched from our own address otherwise, and read from its own', async () => {
    expect((await covers.execute('/pages/cover.png'))?.toString()).toBe('what lies at /pages/cover.png');
    expect(await covers.execute(PIXEL)).toEqual(Buffer.from('iVBORw0KGgo=', 'base64'));
    expect(asked).toEqual(['/pages/cover.png']);
  });

  it('is left out where only this network leads', async () => {
    expect(await covers.execute('http://127.0.0.1:1/cover.png')).toBeNull();
    expect(await covers.execute('http://localhost/cover.png')).toBeNull();
    expect(await covers.execute(null)).toBeNull();
  });
});
