import type { AgendaItem, TicketTypeBody } from '@chudian/shared';

/** An event, told by the names of the demo's data. Days before today, as all days here: a negative one is still to come. */
export interface EventSheet {
  key: string;
  title: string;
  label: string;
  colour: string;
  summary: string;
  body: string;
  made: number;
  held: number;
  /** Hours of the day, by the clocks of Shanghai. */
  from: number;
  to: number;
  place: { name: string; address: string; latitude: number; longitude: number };
  agenda: (Pick<AgendaItem, 'title' | 'speakers' | 'room'> & { from: number; to: number })[];
  campaign: string;
  owner: string;
  capacity: number;
  needsApproval?: boolean;
  ticketTypes: TicketTypeBody[];
  content?: string[];
  isDraft?: boolean;
  /** How many hear of it, what share of them a salesperson invites by name, and of those who are let in, what share comes. */
  signUps: number;
  invited: number;
  comes: number;
  /** The code that hangs where people pass. */
  poster?: string;
}

export const SERIES = { name: '启明工厂对话', theme: '走进工厂，把数字化讲成一笔账', rhythm: 'quarter' } as const;

const SPEAKERS = {
  song: { name: '宋致远', title: '首席技术官', company: '启明智造' },
  fang: { name: '方晓岚', title: '设备总监', company: '苏州金泰精密机械有限公司' },
  he: { name: '何静', title: '市场经理', company: '启明智造' },
  liang: { name: '梁国栋', title: '厂长', company: '宁波华晟汽车零部件股份有限公司' },
};

export const EVENTS: EventSheet[] = [
  {
    key: 'suzhou', title: '启明工厂对话 · 预测性维护实战闭门会（苏州）', label: '实战闭门会', colour: '#0f6b5c', made: 96, held: 68, from: 13.5, to: 17,
    summary: '三家工厂，一年的停机账：哪些故障能提前看见，哪些钱真的省下来了。',
    body: '<p>不讲概念，只看账本。三位设备负责人带来自己工厂一年的停机记录，逐条拆解：<strong>提前看见了什么、没看见什么、值不值</strong>。</p><p>席位有限，报名后由我们确认。</p>',
    place: { name: '苏州工业园区国际会议中心', address: '苏州市工业园区苏州大道东 688 号', latitude: 31.3215, longitude: 120.7207 },
    agenda: [
      { from: 13.5, to: 14, title: '签到与茶歇', speakers: [] },
      { from: 14, to: 14.75, title: '一台主轴的三次报警', speakers: [SPEAKERS.fang] },
      { from: 14.75, to: 15.5, title: '振动、温度、电流：先看哪一个', speakers: [SPEAKERS.song] },
      { from: 15.75, to: 17, title: '圆桌：这笔账怎么算给老板听', speakers: [SPEAKERS.fang, SPEAKERS.liang, SPEAKERS.he] },
    ],
    campaign: 'partners', owner: 'sales', capacity: 40, needsApproval: true, ticketTypes: [{ name: '嘉宾席位', priceFen: 0, quota: null }], content: ['maintenance-paper', 'roi'], signUps: 52, invited: 0.6, comes: 0.82,
  },
  {
    key: 'foshan', title: '启明工厂对话 · 机器视觉质检开放日（佛山）', label: '视觉开放日', colour: '#7a4b13', made: 44, held: 17, from: 9.5, to: 12,
    summary: '走到产线边上看：一条包装线怎样用两台相机替下四个人的眼睛。',
    body: '<p>上午参观，现场带一件样品来试拍。</p>',
    place: { name: '佛山智能装备示范工厂', address: '佛山市南海区桂城街道海五路 10 号', latitude: 23.0333, longitude: 113.1479 },
    agenda: [{ from: 9.5, to: 10.25, title: '产线参观', speakers: [], room: '二号车间' }, { from: 10.25, to: 11.25, title: '样品试拍与讲解', speakers: [SPEAKERS.song], room: '演示间' }, { from: 11.25, to: 12, title: '自由交流', speakers: [] }],
    campaign: 'fairs', owner: 'sales2', capacity: 60, ticketTypes: [{ name: '参观', priceFen: 0, quota: null }], content: ['vision-paper'], signUps: 42, invited: 0.35, comes: 0.7,
  },
  {
    key: 'summit', title: '2027 启明智造用户大会：把停机变成计划', label: '用户大会', colour: '#17365c', made: 26, held: -16, from: 9, to: 17.5,
    summary: '一天，四个会场，三十位一线的设备人。早鸟票有限，名额满后可排候补。',
    body: '<p>年度用户大会：上午主论坛，下午四个分会场——预测性维护、视觉质检、能耗管理、渠道伙伴。</p><p>VIP 票含前排座位、午宴与闭门圆桌。</p>',
    place: { name: '上海国际会议中心', address: '上海市浦东新区滨江大道 2727 号', latitude: 31.2397, longitude: 121.4998 },
    agenda: [
      { from: 9, to: 9.5, title: '签到', speakers: [] },
      { from: 9.5, to: 12, title: '主论坛：把停机变成计划', speakers: [SPEAKERS.song, SPEAKERS.fang], room: '上海厅' },
      { from: 13.5, to: 15.5, title: '分会场：预测性维护 · 视觉质检 · 能耗管理 · 渠道伙伴', speakers: [SPEAKERS.liang], room: '三层' },
      { from: 15.75, to: 17.5, title: '圆桌与年度颁奖', speakers: [SPEAKERS.he], room: '上海厅' },
    ],
    campaign: 'fairs', owner: 'sales', capacity: 300,
    ticketTypes: [
      { name: '早鸟票', description: '主论坛与分会场', priceFen: 0, quota: 60 }, { name: '标准票', description: '主论坛与分会场', priceFen: 19_900, quota: 200 },
      { name: 'VIP 票', description: '前排座位、午宴与闭门圆桌', priceFen: 69_900, quota: 30 },
    ],
    signUps: 64, invited: 0.3, comes: 0, poster: 'summit-poster/lobby/link',
  },
  {
    key: 'spring', title: '春季渠道伙伴会（筹备中）', label: '伙伴会', colour: '#5b3a6b', made: 3, held: -75, from: 14, to: 17, summary: '新一年的伙伴政策与产品路线。', body: '<p>内容筹备中。</p>',
    place: { name: '待定', address: '' , latitude: 31.2, longitude: 121.4 }, agenda: [], campaign: 'partners', owner: 'sales2', capacity: 80, ticketTypes: [{ name: '伙伴席位', priceFen: 0, quota: null }], isDraft: true, signUps: 0, invited: 0, comes: 0,
  },
];
