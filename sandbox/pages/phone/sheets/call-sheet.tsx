import { useEffect, useState } from 'react';
import { Avatar } from '../../common/avatar';
import { Sheet } from './sheet';

/** A call that rings and is never answered. */
export function CallSheet({ phoneNumber, onDone }: { phoneNumber: string; onDone: () => void }) {
  const [rung, setRung] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRung((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Sheet label={`正在呼叫 ${phoneNumber}`} place="full" onDismiss={onDone}>
      <div className="call">
        <Avatar name={phoneNumber.slice(-1)} size={88} />
        <h2>{phoneNumber}</h2>
        <p>正在呼叫… {rung} 秒</p>
        <p className="call-note">沙箱里的电话不会真的拨出</p>
        <button type="button" className="call-end" aria-label="挂断" onClick={onDone}>挂断</button>
      </div>
    </Sheet>
  );
}
