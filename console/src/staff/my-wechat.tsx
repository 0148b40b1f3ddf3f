import { Button } from 'antd';
import { useState } from 'react';
import { Load } from '../platform/ui/load';
import { BindingCode } from './binding-code';
import { useMyself } from './use-staff';
import { WechatState } from './wechat-state';

/** The WeChat that alerts reach, and the way to bind one. */
export function MyWechat() {
  const [isBinding, setBinding] = useState(false);
  const myself = useMyself(isBinding ? 2_000 : undefined);
  return (
    <Load from={myself} lines={2}>
      {(staff) => (
        <div className="stack">
          <WechatState staff={staff} />
          {isBinding && !staff.wechat.isServiceBound ? (
            <BindingCode staff={staff} onStop={() => setBinding(false)} />
          ) : (
            <div><Button type={staff.wechat.isServiceBound ? 'default' : 'primary'} onClick={() => setBinding(true)} disabled={staff.wechat.isServiceBound}>绑定微信</Button></div>
          )}
        </div>
      )}
    </Load>
  );
}
