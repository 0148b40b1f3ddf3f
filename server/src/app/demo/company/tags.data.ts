export const TAGS: Record<string, string[]> = {
  来源: ['台历用户', '展会观众', '包装扫码', '经销商客户', '沙龙嘉宾', '老客户'],
  关注方向: ['预测性维护', '质量检测', '能耗管理', '产线数字化'],
  行业: ['汽车零部件', '电子制造', '食品饮料', '装备制造'],
  意向: ['索取报价', '预约演示', '比较供应商'],
};

/** What salespeople add when a lead proves good. */
export const INTENTIONS = TAGS['意向'];
export const INDUSTRIES = TAGS['行业'];
