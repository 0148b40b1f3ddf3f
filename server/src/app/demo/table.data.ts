/** What lies on the table in front of the newcomer, by the names of codes. Scanned with a phone of the sandbox, each shows something else. */
export const TABLE = [
  { code: 'calendar/desk/link', name: '桌面台历', note: '二维码 · 三次扫码，三种内容' },
  { code: 'calendar/desk/mini', name: '桌面台历（小程序码）', note: '同一份台历，另一种码' },
  { code: 'calendar/back/follow', name: '台历封底', note: '服务号关注码 · 资料在聊天里' },
  { code: 'summit-poster/lobby/link', name: '用户大会海报', note: '二维码 · 报名、付款、拿到电子票' },
  { code: 'tote/booth/link', name: '智能工厂展手提袋', note: '二维码 · 台历用户看到案例' },
  { code: 'rollup/stand/link', name: '工业博览会易拉宝', note: '二维码 · 表单，SDR 轮流跟进' },
  { code: 'manual/visit/mini', name: '健康管家 3.0 产品手册', note: '小程序码 · 三大区销售轮流' },
  { code: 'nameplate/line/link', name: '设备铭牌', note: '二维码 · 每次扫码都提醒' },
  { code: 'package#', name: '边缘网关包装箱', note: '一物一码 · 第 200 号' },
  { code: 'dealer-suzhou/shop/link', name: '恒锐门店立牌', note: '二维码 · 提醒经销商吴磊' },
  { code: 'invitation/letter/link', name: '技术沙龙邀请函', note: '二维码 · 留下电话才提醒' },
  { code: 'sample-box/box/link', name: '传感器样品盒', note: '二维码 · 打开外部网页' },
  { code: 'poster/hall/link', name: '上市优惠海报', note: '已过期' },
  { code: 'brochure/visit/link', name: '2.0 旧版宣传册', note: '已停用' },
];

export const FORGED = { name: '路边捡到的卡片', note: '仿冒的码' };
