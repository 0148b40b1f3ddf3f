import type { GuestField } from '@chudian/shared';
import type { Mapping } from './guest-import.entity.js';

/** The first heading that fits takes the field; what is surer stands first. */
const HEADINGS: [GuestField, RegExp][] = [
  ['phone', /手机|电话|联系方式|phone|mobile|^tel/i], ['company', /公司|单位|企业|机构|company|organi[sz]ation/i], ['ticketType', /票种|票型|门票|ticket/i],
  ['title', /职位|职务|岗位|title|position/i], ['name', /姓名|名字|联系人|嘉宾|来宾|^name|full ?name/i], ['note', /备注|说明|note|remark/i],
];

/** What the columns mean, by their headings. */
export function guessMapping(columns: string[]): Mapping {
  const mapping: Mapping = columns.map(() => null);
  for (const [field, heading] of HEADINGS) {
    const column = columns.findIndex((text, index) => mapping[index] === null && heading.test(text.trim()));
    if (column !== -1) mapping[column] = field;
  }
  return mapping;
}
