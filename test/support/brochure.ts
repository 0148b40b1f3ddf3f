import type { CodeView, MaterialView } from '@chudian/shared';
import { design, foundCompany, makeCode, type Company } from '../../server/src/app/testing/company.js';
import type { TestApp } from '../../server/src/app/testing/test-app.js';
import { imageOf } from './code-image.js';

export const SECOND_LANDING = { kind: 'form', title: '预约现场演示', intro: '工程师带设备上门' } as const;

export interface Handout extends Company {
  brochure: MaterialView;
  /** A new code of the brochure, as it comes from the printer. */
  print(symbol: CodeView['symbol']): Promise<Buffer>;
}

/** A company that hands out a brochure: the white paper at the first scan, an invitation to a demonstration from the second on. */
export async function handOutBrochure(test: TestApp): Promise<Handout> {
  const company = await foundCompany(test);
  const { admin, campaign, content, tag, salesId } = company;
  const brochure = await design(admin, {
    name: '选型手册', campaignId: campaign.id, owner: { kind: 'staff', id: salesId }, tagIds: [tag.id],
    landing: { kind: 'content', contentId: content.id }, landingRules: [{ scan: 2, orLater: true, landing: SECOND_LANDING }],
  });
  return { ...company, brochure, print: async (symbol) => imageOf(admin, await makeCode(admin, brochure, symbol)) };
}
