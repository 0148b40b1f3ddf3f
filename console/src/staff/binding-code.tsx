import type { BindingCodeView, StaffView } from '@chudian/shared';
import { useQuery } from '@tanstack/react-query';
import { Button, QRCode, Statistic } from 'antd';
import { useState } from 'react';
import { api } from '../platform/api/api';
import { Load } from '../platform/ui/load';

/** A code to scan with WeChat. Whoever shows it also polls the binding, so that the page changes by itself. */
export function BindingCode({ staff, onStop }: { staff: StaffView; onStop?: () => void }) {
  const code = useQuery({
    queryKey: ['binding-code', staff.id],
    queryFn: () => api.post<BindingCodeView>(`/admin/staff/${staff.id}/binding-codes`),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const [expired, setExpired] = useState<string | null>(null);
  return (
    <Load from={code} lines={3}>
      {({ url, expiresAt }) => (
        <div className="centred">
          <QRCode
            value={url}
            size={200}
            status={expired === expiresAt ? 'expired' : code.isFetching ? 'loading' : 'active'}
            onRefresh={() => void code.refetch()}
          />
          <div>请用 {staff.name} 的微信扫码，关注服务号后即完成绑定</div>
          <Statistic.Timer
            type="countdown"
            prefix="有效期还剩"
            format="mm:ss"
            value={Date.parse(expiresAt)}
            onFinish={() => setExpired(expiresAt)}
            styles={{ content: { fontSize: 14 } }}
          />
          {onStop && (
            <Button type="link" onClick={onStop}>
              取消绑定
            </Button>
          )}
        </div>
      )}
    </Load>
  );
}
