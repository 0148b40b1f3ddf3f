import { NestFactory } from '@nestjs/core';
import { AppModule } from './app/app.module.js';
import { startOrExplain } from './app/start-or-explain.js';
import { AddStaffMember } from './staff/add-staff-member.js';

// node server/dist/first-admin.js <name> <e-mail>: somebody who can sign in to the console of an empty installation.
await startOrExplain(async () => {
  const [name, email] = process.argv.slice(2);
  if (!name || !email) throw new Error('Usage: node server/dist/first-admin.js <name> <e-mail>');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'] });
  const { firstPassword } = await app.get(AddStaffMember, { strict: false }).execute({ staffId: null, name: 'first-admin', address: '' }, { name, email, role: 'admin' });
  process.stdout.write(`${email} can sign in with the first password ${firstPassword} and must replace it then.\n`);
  await app.close();
});
