// Writes openapi.contract.json: the contract's types as JSON Schema, and for each controller method the type of its reply. A test
// fails when it is not up to date. Run it with `npm run openapi -w server` after a change of the contract or of a controller.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import ts from 'typescript';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(SERVER, 'openapi.contract.json');

export function contractText() {
  return `${JSON.stringify({ schemas: contractSchemas(), replies: replyTypes() }, null, 1)}\n`;
}

function contractSchemas() {
  const generator = createGenerator({ path: join(SERVER, '../shared/src/index.ts'), tsconfig: join(SERVER, '../shared/tsconfig.json'), type: '*', skipTypeCheck: true, additionalProperties: true, functions: 'hide' });
  const { definitions } = generator.createSchema('*');
  const named = Object.fromEntries(Object.entries(definitions).filter(([, schema]) => schema.type !== undefined || schema.anyOf || schema.$ref || schema.enum || schema.allOf).map(([name, schema]) => [plain(name), schema]));
  return JSON.parse(JSON.stringify(named).replace(/#\/definitions\/([^"]+)/g, (_, name) => `#/components/schemas/${plain(decodeURIComponent(name))}`));
}

/** Page<CodeView> → PageOfCodeView: names that OpenAPI allows. */
const plain = (name) => name.replace(/</g, 'Of').replace(/[^A-Za-z0-9._-]/g, '');

function replyTypes() {
  const files = readdirSync(join(SERVER, 'src'), { recursive: true }).filter((file) => file.endsWith('.controller.ts')).sort();
  return Object.fromEntries(files.flatMap((file) => repliesIn(join(SERVER, 'src', file))));
}

function repliesIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const replies = [];
  for (const statement of source.statements.filter(ts.isClassDeclaration)) {
    for (const member of statement.members.filter(ts.isMethodDeclaration)) {
      const isRoute = (ts.getDecorators(member) ?? []).some((decorator) => /^@(Get|Post|Put|Delete)\b/.test(decorator.getText()));
      if (isRoute) replies.push([`${statement.name.text}_${member.name.getText()}`, member.type?.getText() ?? 'unknown']);
    }
  }
  return replies;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUTPUT, contractText());
