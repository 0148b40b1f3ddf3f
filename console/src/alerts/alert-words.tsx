import { ALERT_STATE_NAMES, type AlertAttemptView, type AlertKind, type AlertState } from '@chudian/shared';
import { Tag } from 'antd';

export const ALERT_KIND_NAMES: Record<AlertKind, string> = {
  'lead-opened': '新线索',
  'lead-touched': '线索再次扫码',
  'phone-left': '留下电话',
  'lead-due': '到了跟进时间',
  'event-result': '报名结果',
  'event-reminder': '活动提醒',
  'money-trouble': '款项需核对',
};

export const OUTCOME_NAMES: Record<AlertAttemptView['outcome'], string> = {
  accepted: '已受理',
  delivered: '已送达',
  skipped: '跳过',
  refused: '被拒绝',
  unavailable: '暂时不可用',
  unconfirmed: '结果未知',
};

const COLOURS: Record<AlertState, string> = { waiting: 'default', sending: 'processing', accepted: 'cyan', delivered: 'green', undeliverable: 'red' };

export const AlertStateTag = ({ state }: { state: AlertState }) => <Tag color={COLOURS[state]}>{ALERT_STATE_NAMES[state]}</Tag>;
