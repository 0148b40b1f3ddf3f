import type { AlertOn, CodeSymbol } from '@chudian/shared';

export type LandingSheet = { content: string } | { link: string; title: string } | { form: string; intro: string } | { event: string };

export interface PlacementSheet {
  key: string;
  name: string;
  symbols: CodeSymbol[];
  tags?: string[];
}

/** A printed thing, told by the names of the demo's data. Its codes are called `<material>/<placement>/<symbol>`. */
export interface MaterialSheet {
  key: string;
  name: string;
  form: string;
  campaign: string;
  /** Days before today, as all days here. */
  made: number;
  owner: { kind: 'staff' | 'distributor' | 'rule'; key: string };
  tags: string[];
  placements: PlacementSheet[];
  landing: LandingSheet;
  rules?: { scan?: number; orLater?: boolean; tag?: string; landing: LandingSheet }[];
  alertOn?: AlertOn;
  expired?: number;
  retired?: number;
  batch?: { placement: string; name: string; size: number };
}

const CONTACT_FORM = { form: '预约产线诊断', intro: '留下联系方式，我们的工程师会在一个工作日内与您联系，免费做一次产线健康诊断。' };
const AGENDA_FORM = { form: '领取展会资料包', intro: '留下联系方式，展会全部讲义、案例与选型手册会发到您的手机。' };

export const MATERIALS: MaterialSheet[] = [
  {
    key: 'calendar', name: '桌面台历', form: '台历', campaign: 'gifts', made: 355, owner: { kind: 'staff', key: 'sales' }, tags: ['台历用户', '老客户'],
    placements: [{ key: 'desk', name: '客户前台', symbols: ['link', 'mini'] }, { key: 'meeting', name: '客户会议室', symbols: ['link'] }, { key: 'back', name: '台历封底', symbols: ['follow'], tags: ['预测性维护'] }],
    landing: { content: 'maintenance-paper' },
    rules: [{ scan: 2, landing: { content: 'gearbox-case' } }, { scan: 3, orLater: true, landing: CONTACT_FORM }], alertOn: 'every',
  },
  {
    key: 'nameplate', name: '设备铭牌二维码', form: '设备铭牌', campaign: 'gifts', made: 340, owner: { kind: 'staff', key: 'sales' }, tags: ['老客户'],
    placements: [{ key: 'line', name: '产线控制柜', symbols: ['link'] }], landing: { content: 'alarm-codes' }, alertOn: 'every',
  },
  {
    key: 'card-holder', name: '真皮名片夹', form: '名片夹', campaign: 'gifts', made: 300, owner: { kind: 'staff', key: 'sales2' }, tags: ['老客户'],
    placements: [{ key: 'gift', name: '拜访伴手礼', symbols: ['link'] }], landing: { content: 'roi' },
  },
  {
    key: 'package', name: '边缘网关产品包装', form: '产品包装', campaign: 'gifts', made: 210, owner: { kind: 'staff', key: 'sales3' }, tags: ['包装扫码'],
    placements: [{ key: 'box', name: '包装箱侧面', symbols: [] }], landing: { content: 'gateway-guide' },
    rules: [{ tag: '老客户', landing: { content: 'warranty' } }, { scan: 2, orLater: true, landing: { content: 'gateway-faq' } }],
    batch: { placement: 'box', name: '首批 200 台', size: 200 },
  },
  {
    key: 'brochure', name: '2.0 旧版宣传册', form: '手册', campaign: 'gifts', made: 352, owner: { kind: 'rule', key: 'regions' }, tags: [],
    placements: [{ key: 'visit', name: '客户拜访', symbols: ['link'] }], landing: { content: 'digital-trends' }, retired: 235,
  },
  {
    key: 'manual', name: '设备健康管家 3.0 产品手册', form: '手册', campaign: 'launch', made: 246, owner: { kind: 'rule', key: 'regions' }, tags: ['预测性维护'],
    placements: [{ key: 'visit', name: '客户拜访', symbols: ['link', 'mini'] }, { key: 'mail', name: '随样机邮寄', symbols: ['link'] }],
    landing: { content: 'health-manual' }, rules: [{ scan: 2, orLater: true, landing: { content: 'bearing-case' } }],
  },
  {
    key: 'poster', name: '上市优惠海报', form: '海报', campaign: 'launch', made: 244, owner: { kind: 'staff', key: 'sales2' }, tags: [],
    placements: [{ key: 'hall', name: '渠道大会会场', symbols: ['link'] }], landing: CONTACT_FORM, expired: 150,
  },
  {
    key: 'leaflet', name: '能耗管理方案折页', form: '折页', campaign: 'partners', made: 182, owner: { kind: 'staff', key: 'sales4' }, tags: ['能耗管理'],
    placements: [{ key: 'visit', name: '西南客户拜访', symbols: ['link'] }, { key: 'park', name: '园区服务中心', symbols: ['link'] }], landing: { content: 'energy-paper' }, alertOn: 'every',
  },
  {
    key: 'dealer-suzhou', name: '恒锐门店立牌', form: '立牌', campaign: 'partners', made: 175, owner: { kind: 'distributor', key: 'suzhou' }, tags: ['经销商客户'],
    placements: [{ key: 'shop', name: '苏州展厅', symbols: ['link'] }], landing: { content: 'inspection-case' },
  },
  {
    key: 'dealer-foshan', name: '粤智服务卡', form: '服务卡', campaign: 'partners', made: 172, owner: { kind: 'distributor', key: 'foshan' }, tags: ['经销商客户'],
    placements: [{ key: 'service', name: '上门服务', symbols: ['link'] }], landing: { content: 'food-case' },
  },
  {
    key: 'rollup', name: '工业博览会主展台易拉宝', form: '易拉宝', campaign: 'fairs', made: 88, owner: { kind: 'rule', key: 'fair' }, tags: ['展会观众'],
    placements: [{ key: 'stand', name: '主展台', symbols: ['link', 'mini'] }, { key: 'forum', name: '论坛签到处', symbols: ['link'] }, { key: 'screen', name: '演示大屏', symbols: ['follow'] }], landing: AGENDA_FORM,
    rules: [{ scan: 2, orLater: true, landing: { content: 'vision-paper' } }],
  },
  {
    key: 'sample-box', name: '传感器样品盒', form: '样品盒', campaign: 'fairs', made: 70, owner: { kind: 'rule', key: 'regions' }, tags: ['产线数字化'],
    placements: [{ key: 'box', name: '样品盒内卡', symbols: ['link'] }], landing: { link: 'https://docs.qiming.example.com/sensors', title: '传感器接线与调试文档' },
  },
  {
    key: 'invitation', name: '技术沙龙邀请函', form: '邀请函', campaign: 'partners', made: 34, owner: { kind: 'staff', key: 'sales2' }, tags: ['沙龙嘉宾'],
    placements: [{ key: 'letter', name: '寄送邀请函', symbols: ['link'] }], landing: { form: '预留沙龙席位', intro: '席位有限，请留下姓名与手机号，我们会为您保留座位并发送会议资料。' }, alertOn: 'never',
  },
  {
    key: 'tote', name: '智能工厂展手提袋', form: '手提袋', campaign: 'fairs', made: 18, owner: { kind: 'staff', key: 'sales' }, tags: ['展会观众'],
    placements: [{ key: 'booth', name: '展位发放', symbols: ['link'] }, { key: 'entrance', name: '展馆入口', symbols: ['link'] }], landing: { content: 'checklist' },
    rules: [{ tag: '台历用户', landing: { content: 'line-case' } }, { scan: 2, orLater: true, landing: CONTACT_FORM }],
  },
  {
    key: 'summit-poster', name: '用户大会海报', form: '海报', campaign: 'fairs', made: 26, owner: { kind: 'staff', key: 'sales' }, tags: ['展会观众'],
    placements: [{ key: 'lobby', name: '写字楼大堂', symbols: ['link', 'mini'] }, { key: 'partners', name: '伙伴门店', symbols: ['link'] }], landing: { event: 'summit' },
  },
];
