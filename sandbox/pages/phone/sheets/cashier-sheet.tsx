import { Sheet } from './sheet';

export interface Payment {
  merchant: string;
  description: string;
  totalFen: number;
  outTradeNo: string;
}

interface Props {
  payment: Payment;
  onAnswer: (decision: 'pay' | 'cancel') => void;
}

/** WeChat's cashier, without a password. */
export function CashierSheet({ payment: { merchant, description, totalFen, outTradeNo }, onAnswer }: Props) {
  return (
    <Sheet label="微信支付" onDismiss={() => onAnswer('cancel')}>
      <header className="cashier-head">
        <button type="button" className="header-button" aria-label="取消支付" onClick={() => onAnswer('cancel')}>✕</button>
        <p className="sheet-caption">付款给 {merchant}</p>
      </header>
      <p className="cashier-amount"><small>¥</small>{(totalFen / 100).toFixed(2)}</p>
      <dl className="cashier-facts">
        <div><dt>商品</dt><dd>{description}</dd></div>
        <div><dt>商户单号</dt><dd>{outTradeNo}</dd></div>
        <div><dt>付款方式</dt><dd>零钱</dd></div>
      </dl>
      <div className="cashier-buttons">
        <button type="button" className="button button-main" onClick={() => onAnswer('pay')}>支付</button>
        <button type="button" className="button" onClick={() => onAnswer('cancel')}>取消</button>
      </div>
      <p className="cashier-note">沙箱里的支付：不需要密码，也不会扣钱</p>
    </Sheet>
  );
}
