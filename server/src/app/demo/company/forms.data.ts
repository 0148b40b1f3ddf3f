import type { FormSchema } from '@chudian/shared';

export interface FormSheet {
  key: string;
  name: string;
  schema: FormSchema;
}

/** What the company asks people who come to its events, before and afterwards. */
export const FORMS: FormSheet[] = [
  {
    key: 'sign-up', name: '活动报名表',
    schema: {
      fields: [
        {
          id: 'role', kind: 'choice', label: '您的工作方向', required: true, askOnce: true,
          options: [{ id: 'equipment', label: '设备与维修' }, { id: 'production', label: '生产与工艺' }, { id: 'it', label: '信息化与数字化' }, { id: 'purchase', label: '采购与管理' }],
        },
        { id: 'machines', kind: 'number', label: '工厂里大约有多少台关键设备？', help: '估计就好，帮助我们准备合适的案例' },
        {
          id: 'topics', kind: 'choices', label: '最想听的话题', required: true,
          options: [{ id: 'maintenance', label: '预测性维护' }, { id: 'vision', label: '机器视觉质检' }, { id: 'energy', label: '能耗管理' }, { id: 'roi', label: '投入产出怎么算' }],
        },
        { id: 'question', kind: 'paragraph', label: '想请讲者回答的问题' },
      ],
    },
  },
  {
    key: 'survey', name: '会后问卷',
    schema: {
      thanks: '谢谢您的反馈，讲义已经放在活动页面里。',
      fields: [
        { id: 'score', kind: 'rating', label: '这次活动对您有多大帮助？', required: true },
        { id: 'plan', kind: 'choice', label: '近期有设备数字化的计划吗？', required: true, options: [{ id: 'soon', label: '三个月内' }, { id: 'year', label: '一年内' }, { id: 'no', label: '暂时没有' }] },
        { id: 'visit', kind: 'choice', label: '希望工程师上门做一次诊断吗？', showWhen: { match: 'any', tests: [{ fieldId: 'plan', how: 'is', value: 'soon' }] }, options: [{ id: 'yes', label: '希望' }, { id: 'later', label: '以后再说' }] },
        { id: 'words', kind: 'paragraph', label: '还有什么想对我们说的？' },
      ],
    },
  },
];
