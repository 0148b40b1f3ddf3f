import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { SESSION_KEY } from '../platform/api/query-client';
import { Load } from '../platform/ui/load';
import { BindingCode } from './binding-code';
import { useMyself } from './use-staff';
import { WechatState } from './wechat-state';

/** The WeChat that alerts reach, and the way to bind one. */
export function MyWechat() {
  const [isBinding, setBinding] = useState(false);
  const myself = useMyself(isBinding ? 2_000 : undefined);
  const queries = useQueryClient();
  const isBound = myself.data?.wechat.isServiceBound ?? false;
  // The phone has done its part: the code goes, and so does the reminder above every page.
  useEffect(() => {
    if (!isBound) return;
    setBinding(false);
    void queries.invalidateQueries({ queryKey: SESSION_KEY });
  }, [isBound, queries]);
  return (
    <Load from={myself} lines={2}>
      {(staff) => (
        <div className="stack">
          <WechatState staff={staff} />
          {isBinding && <BindingCode staff={staff} onStop={() => setBinding(false)} />}
          {!isBinding && !isBound && (
            <div>
              <Button type="primary" onClick={() => setBinding(true)}>
                绑定微信
              </Button>
            </div>
          )}
        </div>
      )}
    </Load>
  );
}
