import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

function run(args: string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: '/', env: { ...process.env, ...env }, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** What a few lines say that use the parts of the commands. */
const told = (script: string): string => run(['--input-type=module', '--eval', script]).said.trim();

const from = (file: string): string => `from ${JSON.stringify(join(ROOT, file))}`;

describe('npm start', () => {
  const start = (env: Record<string, string>) => run([join(ROOT, 'start.mjs')], env);

  test('names the setting that moves it away from a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(start({ SANDBOX_PORT: String(port) })).toEqual({ status: 1, said: expect.stringContaining(`SANDBOX_PORT=${port + 1} npm start`) });
    await new Promise((resolve) => other.close(resolve));
  });

  test.each(['soon', '0', '65536', '3000 '])('refuses «%s» as a port', (PORT) => {
    expect(start({ PORT })).toEqual({ status: 1, said: expect.stringContaining('PORT must be a port') });
  });

  test('refuses one port for two parts', () => {
    expect(start({ PORT: '4790', SANDBOX_PORT: '4790' })).toEqual({ status: 1, said: expect.stringContaining('Port 4790 is given twice') });
  });
});

describe('npm run build', () => {
  test('names the builds there are when it is asked for another', () => {
    expect(run([join(ROOT, 'build.mjs'), 'servre'])).toEqual({ status: 2, said: expect.stringMatching(/servre.*h5, shared, server, console, sandbox, weapp/) });
  });
});

describe('lanes', () => {
  const script = (jobs: object[]) => `import { inLanes } ${from('tools/in-lanes.mjs')};
    await inLanes(2, ${JSON.stringify(jobs)}, async ({ name, takes }) => {
      console.log('+' + name);
      await new Promise((resolve) => setTimeout(resolve, takes));
      console.log('-' + name);
    }).catch(({ message }) => console.log(message));`;

  test('a job starts when what it needs is done and a lane is free', () => {
    const jobs = [{ name: 'long', takes: 300 }, { name: 'after', takes: 1, needs: ['short'] }, { name: 'short', takes: 100 }];
    expect(told(script(jobs)).split('\n')).toEqual(['+long', '+short', '-short', '+after', '-after', '-long']);
  });

  test('jobs that wait for each other are refused instead of waited for', () => {
    const jobs = [{ name: 'hen', takes: 1, needs: ['egg'] }, { name: 'egg', takes: 1, needs: ['hen'] }];
    expect(told(script(jobs))).toBe('These wait for each other: hen, egg');
  });
});
