import { CalendarOutlined, CheckCircleOutlined, CheckSquareOutlined, FontSizeOutlined, MailOutlined, NumberOutlined, PaperClipOutlined, PhoneOutlined, PicLeftOutlined, StarOutlined } from '@ant-design/icons';
import { tellAnswer, type FieldKind, type FieldTest, type FormField } from '@chudian/shared';
import type { ReactNode } from 'react';

export const FIELD_ICONS: Record<FieldKind, ReactNode> = {
  text: <FontSizeOutlined />, paragraph: <PicLeftOutlined />, phone: <PhoneOutlined />, email: <MailOutlined />, choice: <CheckCircleOutlined />, choices: <CheckSquareOutlined />,
  date: <CalendarOutlined />, number: <NumberOutlined />, rating: <StarOutlined />, file: <PaperClipOutlined />,
};

export const TEST_NAMES: Record<FieldTest['how'], string> = { is: '是', contains: '包含', filled: '已填写' };

/** 当「是否采购」是「是」时显示 */
export function tellCondition({ showWhen }: FormField, fields: FormField[]): string | null {
  if (!showWhen) return null;
  const told = showWhen.tests.map(({ fieldId, how, value = '' }) => {
    const field = fields.find((each) => each.id === fieldId);
    if (!field) return '（已删除的问题）';
    return `「${field.label}」${TEST_NAMES[how]}${how === 'filled' ? '' : `「${field.options ? tellAnswer({ ...field, kind: 'choice' }, value) : value}」`}`;
  });
  return `当${told.join(showWhen.match === 'any' ? '或' : '且')}时显示`;
}
