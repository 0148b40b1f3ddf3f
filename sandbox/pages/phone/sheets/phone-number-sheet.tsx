import { Sheet } from './sheet';

interface Props {
  appName: string;
  /** `138****8001` */
  phoneNumber: string;
  onAnswer: (allow: boolean) => void;
}

export function PhoneNumberSheet({ appName, phoneNumber, onAnswer }: Props) {
  return (
    <Sheet label="获取手机号">
      <p className="sheet-caption">{appName} 申请</p>
      <h2 className="sheet-title">获取并验证你的手机号</h2>
      <label className="sheet-choice">
        <span><b>{phoneNumber}</b><small>微信绑定的号码</small></span>
        <input type="radio" checked readOnly />
      </label>
      <div className="sheet-buttons">
        <button type="button" className="button" onClick={() => onAnswer(false)}>不允许</button>
        <button type="button" className="button button-main" onClick={() => onAnswer(true)}>允许</button>
      </div>
    </Sheet>
  );
}
