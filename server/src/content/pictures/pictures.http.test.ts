import { PICTURE_MOST_BYTES, type ContentRow, type ErrorReply, type PictureView } from '@chudian/shared';
import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { request } from 'undici';
import { hire } from '../../app/testing/company.js';
import { testApp, type TestApp } from '../../app/testing/test-app.js';
import type { TestHttp } from '../../app/testing/test-http.js';
import { ENGINES } from '../../platform/testing/databases.js';

jest.setTimeout(60_000);

const HTML = Buffer.from('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
const SVG = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

let shade = 0;
/** A picture like no other. */
const picture = (width = 40, height = 20, alpha = 1) => sharp({ create: { width, height, channels: 4, background: { r: (shade += 1), g: 120, b: 80, alpha } } });

describe.each(ENGINES)('pictures on %s', (engine) => {
  let world: TestApp;
  let marketer: TestHttp;

  beforeAll(async () => {
    world = await testApp(engine);
    marketer = (await hire(world, 'marketer')).http;
  });
  afterAll(() => world.close());

  const upload = (bytes: Uint8Array, http = marketer) => http.upload<PictureView & ErrorReply>('/api/admin/pictures', 'cover.png', bytes);
  const kept = () => readdirSync(world.settings.FILES_FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const open = async (url: string) => {
    const { statusCode, headers, body } = await request(`${world.http.url}${url}`);
    return { status: statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
  };

  test.each(['jpeg', 'png', 'webp'] as const)('%s is taken, and served to anybody for good, as nothing that runs', async (format) => {
    const { status, body } = await upload(await picture().toFormat(format).toBuffer());
    expect([status, body.url]).toEqual([201, expect.stringMatching(/^\/api\/pictures\/[0-9a-f]{40}\.jpg$/)]);
    const served = await open(body.url);
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': 'image/jpeg', 'content-length': String(served.bytes.length), 'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'content-disposition': 'inline',
    });
    expect(await sharp(served.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 20 });
  });

  test('what one sees through stays so', async () => {
    const { body } = await upload(await picture(40, 20, 0.5).webp().toBuffer());
    expect(body.url).toMatch(/\.png$/);
    expect(await sharp((await open(body.url)).bytes).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
  });

  test('a photograph is turned upright, made as small as a phone needs it, and tells nothing about where it was taken', async () => {
    const photo = await picture(1000, 2000).withMetadata({ orientation: 6 }).withExif({ IFD0: { Copyright: 'secret' } }).jpeg().toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { width, height, exif, orientation } = await sharp((await open((await upload(photo)).body.url)).bytes).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 1600, height: 800, exif: undefined, orientation: undefined });
  });

  test('the same picture lies there once, though two send it at once', async () => {
    const bytes = await picture().png().toBuffer();
    const before = kept();
    const replies = await Promise.all([upload(bytes), upload(bytes), upload(bytes)]);
    expect(new Set(replies.map(({ body }) => body.url)).size).toBe(1);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(kept()).toBe(before + 1);
  });

  test.each([
    ['a page', HTML], ['a drawing that runs', SVG], ['a picture that is cut off', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], ['nothing', Buffer.alloc(0)],
  ])('%s is refused, whatever its name says', async (_, bytes) => {
    const before = kept();
    expect(await upload(bytes)).toMatchObject({ status: 422, body: { code: 'PICTURE_REFUSED' } });
    expect(kept()).toBe(before);
  });

  test('five megabytes and no more; and no picture that is small on the way and huge when it is drawn', async () => {
    const png = await picture().png().toBuffer();
    expect((await upload(Buffer.concat([png, Buffer.alloc(PICTURE_MOST_BYTES - png.length)]))).status).toBe(201);
    expect(await upload(Buffer.concat([png, Buffer.alloc(PICTURE_MOST_BYTES - png.length + 1)]))).toMatchObject({ status: 422, body: { code: 'PICTURE_TOO_LARGE' } });
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(huge.length).toBeLessThan(PICTURE_MOST_BYTES);
    expect(await upload(huge)).toMatchObject({ status: 422, body: { code: 'PICTURE_REFUSED' } });
  });

  test('a name that was not given opens nothing, and least of all another file', async () => {
    for (const name of ['nothing.jpg', `${'a'.repeat(40)}.jpg`, '..%2F..%2Fetc%2Fpasswd', 'x'.repeat(90)]) expect((await open(`/api/pictures/${name}`)).status).toBe(404);
  });

  test('who may not write content uploads nothing', async () => {
    const bytes = await picture().png().toBuffer();
    expect((await upload(bytes, world.http.as())).status).toBe(401);
    expect((await upload(bytes, (await hire(world, 'sales')).http)).status).toBe(403);
  });

  test('it is the cover of an article', async () => {
    const { url } = (await upload(await picture().png().toBuffer())).body;
    const written = await marketer.post<ContentRow>('/api/admin/content', { title: '白皮书', kind: 'white-paper', summary: '三步', body: '<p>正文</p>', coverUrl: url });
    expect([written.status, written.body.coverUrl]).toEqual([201, url]);
  });
});
