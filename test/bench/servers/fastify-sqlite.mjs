// (iv) Fastify 5 + better-sqlite3: POST /reg is one insert per request, POST /reg4 the four-statement sign-up,
// GET /reg/:id one read by key. SYNC=NORMAL|FULL.
import Fastify from 'fastify';
import Database from 'better-sqlite3';
import { SQL, bodySchema, ddl, values } from '../lib/baseline-schema.mjs';
const db = new Database(process.env.DB_FILE);
db.pragma('journal_mode=WAL');
db.pragma(`synchronous=${process.env.SYNC ?? 'NORMAL'}`);
for (const s of ddl(false)) db.exec(s);
const reg = db.prepare(SQL.reg), contact = db.prepare(SQL.contactSqlite), touch = db.prepare(SQL.touch), seat = db.prepare(SQL.seat);
const get = db.prepare('SELECT * FROM reg WHERE id=?');
const signUp = db.transaction((b, now) => {
  contact.run(b.mobile, b.name, b.company, now);
  const id = reg.run(...values(b, now)).lastInsertRowid;
  touch.run(b.mobile, 'register', b.source, now);
  seat.run(b.event);
  return id;
});
const app = Fastify();
app.post('/reg', { schema: { body: bodySchema } }, async (q) => ({ id: Number(reg.run(...values(q.body)).lastInsertRowid) }));
app.post('/reg4', { schema: { body: bodySchema } }, async (q) => ({ id: Number(signUp(q.body, Date.now())) }));
app.get('/reg/:id', async (q) => get.get(q.params.id) ?? null);
await app.listen({ port: +process.env.PORT, host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
