import type { StaffView } from '@chudian/shared';
import { useApi } from '../platform/api/use-api';
import { Load } from '../platform/ui/load';
import { BindingCode } from './binding-code';
import { WechatState } from './wechat-state';

/** An admin binds a colleague's WeChat: the code is on his screen, the phone is the colleague's. */
export function StaffWechat({ id }: { id: string }) {
  const staff = useApi<StaffView>(`/admin/staff/${id}`, {}, { every: 2_000 });
  return (
    <Load from={staff} lines={3}>
      {(view) => (
        <div className="stack">
          <WechatState staff={view} />
          {!view.wechat.isServiceBound && <BindingCode staff={view} />}
        </div>
      )}
    </Load>
  );
}
