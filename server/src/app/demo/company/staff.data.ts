import type { Role } from '@chudian/shared';

/** One for all sign-ins, shown on the screen by `npm start`. */
export const DEMO_PASSWORD = 'chudian-demo-2026';
const MAIL = 'demo.chudian.local';

export interface StaffSheet {
  /** Also the name of the sign-in. */
  key: string;
  name: string;
  role: Role;
  title: string;
  phone: string;
  distributor?: string;
  /** The account in WeCom, where the alerts of those who have one go. */
  wecom?: string;
  /** Who of the WeChat sandbox's people he is. */
  person?: string;
  /** He has scanned his binding code with that phone: alerts go to the service account's chat. */
  isBound?: true;
}

export const emailOf = ({ key }: StaffSheet): string => `${key}@${MAIL}`;

export const STAFF: StaffSheet[] = [
  { key: 'admin', name: '宋知行', role: 'admin', title: '信息化主管', phone: '13800138010' },
  { key: 'marketer', name: '何静', role: 'marketer', title: '市场经理', phone: '13800138003', wecom: 'hejing', person: 'p03' },
  { key: 'sdr', name: '许婷', role: 'sdr', title: '线索专员', phone: '13800138011' },
  { key: 'sdr2', name: '马骏', role: 'sdr', title: '线索专员', phone: '13800138012' },
  { key: 'sales', name: '周思远', role: 'sales', title: '华东区销售经理', phone: '13800138001', person: 'p01', isBound: true },
  { key: 'sales2', name: '陈若楠', role: 'sales', title: '华南区销售经理', phone: '13800138002', wecom: 'chenruonan', person: 'p02' },
  { key: 'sales3', name: '高远', role: 'sales', title: '华北区销售经理', phone: '13800138013' },
  { key: 'sales4', name: '刘洋', role: 'sales', title: '西南区销售经理', phone: '13800138014' },
  { key: 'door', name: '孙倩', role: 'door', title: '前台接待', phone: '13800138015' },
  { key: 'dealer', name: '吴磊', role: 'distributor', title: '总经理', phone: '18812345606', distributor: 'suzhou', person: 'p09', isBound: true },
  { key: 'dealer2', name: '郑秀芳', role: 'distributor', title: '客户经理', phone: '17712345607', distributor: 'foshan', person: 'p10' },
];

export const DISTRIBUTORS = [
  { key: 'suzhou', name: '苏州恒锐自动化设备有限公司', region: '华东 · 苏州' },
  { key: 'foshan', name: '佛山粤智装备服务有限公司', region: '华南 · 佛山' },
];

export const ASSIGNMENT_RULES = [
  { key: 'regions', name: '三大区销售轮流', members: ['sales', 'sales2', 'sales3'] },
  { key: 'fair', name: '展会线索由 SDR 轮流', members: ['sdr', 'sdr2'] },
];

/** He left, and some of what he had promised to come back to still waits for him. */
export const LEAVER = { key: 'sales4', days: 38, takenOverBy: 'sales3', material: 'leaflet' };
