import {
  ORDER_STATE_NAMES,
  RECONCILIATION_STATE_NAMES,
  REFUND_STATE_NAMES,
  type OrderState,
  type ReconciliationState,
  type RefundState,
} from '@chudian/shared';
import { Tag } from 'antd';

const ORDER_COLOURS: Record<OrderState, string> = { open: 'processing', closing: 'default', closed: 'default', paid: 'green', refunded: 'purple', disputed: 'red' };
const REFUND_COLOURS: Record<RefundState, string> = { waiting: 'default', processing: 'processing', succeeded: 'green', abnormal: 'red', closed: 'orange', refused: 'red' };
const DAY_COLOURS: Record<ReconciliationState, string> = { waiting: 'default', matched: 'green', differing: 'red', failed: 'orange' };

export const OrderStateTag = ({ state }: { state: OrderState }) => <Tag color={ORDER_COLOURS[state]}>{ORDER_STATE_NAMES[state]}</Tag>;
export const RefundStateTag = ({ state }: { state: RefundState }) => <Tag color={REFUND_COLOURS[state]}>{REFUND_STATE_NAMES[state]}</Tag>;
export const DayStateTag = ({ state }: { state: ReconciliationState }) => <Tag color={DAY_COLOURS[state]}>{RECONCILIATION_STATE_NAMES[state]}</Tag>;
