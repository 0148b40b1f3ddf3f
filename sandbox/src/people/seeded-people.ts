import type { PersonSeed } from '../config.js';

/** Who holds a phone at the demo company's stand: staff first, then the people they hope to meet. */
export const seededPeople: PersonSeed[] = [
  { id: 'p01', name: '周思远', note: '销售 · 华东区', phone: '13800138001', wecomUserid: 'zhousiyuan', follows: true },
  { id: 'p02', name: '陈若楠', note: '销售 · 华南区', phone: '13800138002', wecomUserid: 'chenruonan', follows: true },
  { id: 'p03', name: '何静', note: '市场经理', phone: '13800138003', wecomUserid: 'hejing', follows: true },
  { id: 'p04', name: '林晓雯', note: '展会观众 · 采购经理', phone: '13912345601' },
  { id: 'p05', name: '王建国', note: '展会观众 · 设备科科长', phone: '13912345602' },
  { id: 'p06', name: '赵一鸣', note: '老客户 · 已关注服务号', phone: '13712345603', follows: true },
  { id: 'p07', name: '孙悦', note: '未绑定开放平台 · 没有 unionid', phone: '15012345604', unionid: false },
  { id: 'p08', name: '欧阳慕容·阿卜杜热西提·买买提', note: '名字很长的观众', phone: '18612345605' },
  { id: 'p09', name: '吴磊', note: '经销商 · 苏州', phone: '18812345606', follows: true },
  { id: 'p10', name: '郑秀芳', note: '经销商 · 佛山', phone: '17712345607' },
  { id: 'p11', name: 'Émilie Lefèvre', note: '海外观众 · 法国号码', phone: '+33 612345678' },
];
