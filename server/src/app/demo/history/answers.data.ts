import type { InvalidReason } from '@chudian/shared';

/** What salespeople note down after a call. */
export const VALID_NOTES = [
  '有 30 台数控机床想做状态监测，下周上门', '预算已批，年内要上线，先发报价', '在和两家比较，约了周四演示', '集团统一选型，需要同行业案例', '只做能耗，先试点一个车间', '对视觉质检感兴趣，寄样品测试',
  '老客户扩容，加 12 台网关', '设备部推动，要先说服财务',
];
export const INVALID_NOTES: Record<InvalidReason, string[]> = {
  'wrong-number': ['空号', '接通后不是本人'], 'no-need': ['只是随手扫的，暂无计划', '今年没有预算'], 'not-target': ['在校学生做课题', '做贸易的，没有工厂'],
  competitor: ['同行来了解资料'], duplicate: ['和采购李工是同一个项目'], other: ['想找工作，已转人事'],
};
export const LATER_NOTES = ['年底盘点后再谈', '领导出差，下周再打', '等新厂房验收', '正在停产检修，月底联系', '让我先发资料，看完再约'];
