// (iv) Fastify 5 + mysql2: POST /reg is one insert (autocommit) per request, POST /reg4 the four-statement sign-up,
// GET /reg/:id one read by key. POOL connections in each of PROCS processes (node:cluster) sharing the port.
import cluster from 'node:cluster';
import Fastify from 'fastify';
import mysql from 'mysql2/promise';
import { SQL, bodySchema, ddl, mysqlConfig, values } from '../lib/baseline-schema.mjs';
const pool = mysql.createPool({ ...mysqlConfig(), connectionLimit: +(process.env.POOL ?? 16) });
const procs = +(process.env.PROCS ?? 1);
if (cluster.isPrimary) for (const s of ddl(true)) await pool.query(s);
if (cluster.isPrimary && procs > 1) {
  await pool.end();
  for (let i = 0; i < procs; i++) cluster.fork();
  process.on('SIGTERM', () => { for (const w of Object.values(cluster.workers)) w.kill('SIGKILL'); process.exit(0); });
  await new Promise(() => {});
}
const app = Fastify();
app.post('/reg', { schema: { body: bodySchema } }, async (q) => ({ id: (await pool.execute(SQL.reg, values(q.body)))[0].insertId }));
app.post('/reg4', { schema: { body: bodySchema } }, async (q) => {
  const b = q.body, now = Date.now(), c = await pool.getConnection();
  try {
    await c.beginTransaction();
    await c.execute(SQL.contactMysql, [b.mobile, b.name, b.company, now]);
    const [r] = await c.execute(SQL.reg, values(b, now));
    await c.execute(SQL.touch, [b.mobile, 'register', b.source, now]);
    await c.execute(SQL.seat, [b.event]);
    await c.commit();
    return { id: r.insertId };
  } catch (e) { await c.rollback(); throw e; } finally { c.release(); }
});
app.get('/reg/:id', async (q) => (await pool.execute('SELECT * FROM reg WHERE id=?', [q.params.id]))[0][0] ?? null);
await app.listen({ port: +process.env.PORT, host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
