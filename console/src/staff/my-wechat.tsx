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
            !staff.wechat.isServiceBound && (
              <div>
                <Button type="primary" onClick={() => setBinding(true)}>
                  绑定微信
                </Button>
              </div>
            )
          )}
        </div>
      )}
    </Load>
  );
}
