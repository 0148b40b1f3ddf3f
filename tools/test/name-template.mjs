/** Names the database that the tests of this run on MariaDB are copied from; the first that needs it makes it. */
export default function nameTemplate() {
  if (process.env.TEST_MARIADB_URL) process.env.TEST_MARIADB_TEMPLATE = `chudian_template_${process.pid}_${Date.now()}`;
}
