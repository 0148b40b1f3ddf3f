// People by a fixed formula: visitors whose phone we know, and a backdrop of contacts with ten touchpoints each.
import { Contact } from '../../../../server/dist/contacts/contact.entity.js';
import { Touchpoint } from '../../../../server/dist/contacts/touchpoint.entity.js';
import { newId } from '../../../../server/dist/platform/database/ids.js';
import { PhoneVault } from '../../../../server/dist/platform/security/phone-vault.js';

const FAMILIES = ['张', '王', '李', '赵', '欧阳', '单', '曾', '陈'];
const GIVEN = ['伟', '芳', '建国', '晓明', '思远', '雪', '志强', '丽华', '海', '云'];
const TOUCHES = 10;
const HOUR_MS = 3_600_000;

export const nameOf = (index) => `${FAMILIES[index % 8]}${GIVEN[Math.floor(index / 8) % 10]}`;
export const companyOf = (index) => `苏州工业设备第 ${index % 977} 公司`;

/** Calls `then` with each portion and the number of its first, in the transaction that adds it. */
export async function fillPeople({ get, rowsOf, fill }, count, then = () => undefined) {
  const rows = rowsOf(Contact);
  const vault = get(PhoneVault);
  const people = [];
  const person = (index) => {
    const contact = Object.assign(Contact.firstMet(newId(), new Date()), { name: nameOf(index), company: companyOf(index) });
    contact.keepPhone(`+8613${String(index).padStart(9, '0')}`, vault);
    return contact;
  };
  await fill(count, person, async (portion, start) => {
    await rows.insert(portion);
    await then(portion, start);
    people.push(...portion.map(({ id }) => id));
  });
  return people;
}

export async function fillBackdrop({ rowsOf, fill }, count) {
  const [contacts, touches] = [rowsOf(Contact), rowsOf(Touchpoint)];
  const person = (index) => Object.assign(Contact.firstMet(newId(), new Date(Date.now() - 9000 * HOUR_MS)), { name: nameOf(index), company: companyOf(index), touchpoints: TOUCHES });
  await fill(count, person, async (portion) => {
    await contacts.insert(portion);
    await touches.insert(portion.flatMap(touchesOf));
  });
}

function touchesOf({ id: contactId, createdAt }) {
  return Array.from({ length: TOUCHES }, (_, turn) => Object.assign(new Touchpoint(), {
    id: newId(), contactId, kind: 'material-scanned', at: new Date(createdAt.getTime() + turn * HOUR_MS), nth: turn + 1, isFirstEver: turn === 0,
  }));
}
