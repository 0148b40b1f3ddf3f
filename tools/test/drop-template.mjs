import { createConnection } from 'mysql2/promise';

export default async function dropTemplate() {
  const { TEST_MARIADB_URL: url, TEST_MARIADB_TEMPLATE: template } = process.env;
  if (!template) return;
  const server = await createConnection(url);
  await server.query(`DROP DATABASE IF EXISTS ${template}`);
  await server.end();
}
