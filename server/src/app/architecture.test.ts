import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The one order: code imports only leftwards. */
const ORDER = [
  'platform', 'staff', 'distributors', 'contacts', 'alerts', 'payments', 'content', 'campaigns', 'materials', 'cards', 'sharing',
  'forms', 'events', 'draws', 'loyalty', 'leads', 'automation', 'service', 'insights', 'integrations', 'app',
];

const SOURCE = join(__dirname, '..');
const files = filesUnder(SOURCE).filter((file) => !/\.test\.ts$|(^|\/)testing\//.test(file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const lines = files.flatMap((file) => imports.get(file)!.map((target) => ({ file, target })));

test('every folder has its place in the order', () => {
  expect(files.map(wordOf).filter((word) => !ORDER.includes(word))).toEqual([]);
});

test('code imports only leftwards', () => {
  expect(lines.filter(({ file, target }) => placeOf(target) > placeOf(file)).map(told)).toEqual([]);
});

test("nobody reaches for another's repository or controller; app alone opens the doors of the platform", () => {
  const isDoorOfThePlatform = ({ file, target }: { file: string; target: string }) => wordOf(file) === 'app' && /^platform\/.*\.controller\.ts$/.test(target);
  const strangers = lines.filter(({ file, target }) => /\.(repository|controller)\.ts$/.test(target) && wordOf(file) !== wordOf(target));
  expect(strangers.filter((line) => !isDoorOfThePlatform(line)).map(told)).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(files.map(circleFrom).filter((circle) => circle !== null)).toEqual([]);
});

test('nothing but the platform goes round the ambient transaction', () => {
  const goesRound = (file: string) => /\b(InjectRepository|InjectDataSource|InjectEntityManager|DataSource|EntityManager)\b/.test(read(file));
  expect(files.filter((file) => wordOf(file) !== 'platform' && goesRound(file))).toEqual([]);
});

function filesUnder(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).sort();
}

function read(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

/** The files of this server that a file imports, as paths from `src`. */
function importsOf(file: string): string[] {
  const specifiers = [...read(file).matchAll(/(?:from|import\(|^import)\s*'(\.[^']+)\.js'/gm)].map(([, path]) => path);
  return specifiers.map((path) => `${relative(SOURCE, join(SOURCE, dirname(file), path))}.ts`);
}

/** `main.ts`, `worker.ts` and their like start what `app` put together. */
function wordOf(path: string): string {
  return path.includes('/') ? path.split('/')[0] : 'app';
}

function placeOf(path: string): number {
  return ORDER.indexOf(wordOf(path));
}

function told({ file, target }: { file: string; target: string }): string {
  return `${file} imports ${target}`;
}

/** The shortest way back to the file, told once: by the first of its files. */
function circleFrom(start: string): string | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of imports.get(file) ?? []) {
      if (target === start) return told({ file: wayTo(file, cameFrom), target: start });
      if (target < start || cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(file: string, cameFrom: Map<string, string>): string {
  const before = cameFrom.get(file);
  return before === undefined ? file : `${wayTo(before, cameFrom)} → ${file}`;
}
