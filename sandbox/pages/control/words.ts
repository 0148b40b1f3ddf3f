import type { Account, MessageKind } from '../common/model';

export const ACCOUNT_NAMES: Record<Account, string> = { service: '服务号', mini: '小程序', wecom: '企业微信' };

export const KIND_NAMES: Record<MessageKind, string> = {
  text: '文本', image: '图片', voice: '语音', video: '视频', music: '音乐', news: '图文', miniprogrampage: '小程序卡片', msgmenu: '菜单消息',
  template: '模板消息', subscribe: '订阅消息', textcard: '文本卡片', markdown: 'Markdown', template_card: '模板卡片', event: '事件', notice: '提示',
};
