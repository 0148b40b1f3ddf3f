import type { DoorDeviceBody, EventView, PairingView } from '@chudian/shared';
import { Alert, Button, Checkbox, Form, Input, Modal, QRCode, Statistic, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api/api';
import { FormDialog } from '../../platform/ui/form-dialog';
import { required } from '../editor/form-rules';
import { doorPaths, useDevices } from './use-door';

/** First where the device will stand, then the code that is shown once. */
export function PairingDialog({ event, onClosed }: { event: EventView; onClosed: () => void }) {
  const { devices } = doorPaths(event.id);
  const [pairing, setPairing] = useState<PairingView | null>(null);
  if (pairing) return <PairingCode event={event} pairing={pairing} onClose={onClosed} />;
  return (
    <FormDialog<DoorDeviceBody, PairingView>
      title="配对一台设备"
      submitText="生成配对码"
      initial={{ canSearch: true }}
      run={({ gate, canSearch }) => api.post(devices, { gate, canSearch: canSearch ?? false })}
      refresh={[devices]}
      then={setPairing}
      onClosed={onClosed}
    >
      <Form.Item name="gate" label="放在哪个入口" extra="按入口统计人数。" rules={[required('请填写入口')]}>
        <Input maxLength={40} placeholder="正门 A" />
      </Form.Item>
      <Form.Item name="canSearch" valuePropName="checked" extra="不勾选时，这台设备只能扫码，看不到名单。" className="last">
        <Checkbox>可以按姓名、手机号查找来宾</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function PairingCode({ event, pairing, onClose }: { event: EventView; pairing: PairingView; onClose: () => void }) {
  const { data } = useDevices(event.id);
  const [isExpired, setExpired] = useState(false);
  const paired = data?.find(({ id, pairedAt }) => id === pairing.device.id && pairedAt);
  const footer = (
    <Button type="primary" onClick={onClose}>
      完成
    </Button>
  );
  return (
    <Modal open title={`配对「${pairing.device.gate}」`} footer={footer} onCancel={onClose}>
      <div className="centred">
        {paired ? (
          <Alert type="success" showIcon title={`已配对：${paired.name}`} description="名单会自动下载，之后没有网络也能验票。" />
        ) : (
          <>
            <QRCode value={pairing.content} size={240} status={isExpired ? 'expired' : 'active'} />
            <div>请门岗同事打开小程序「门岗」，扫这个码</div>
            <Typography.Text code copyable>
              {pairing.code}
            </Typography.Text>
            <Statistic.Timer
              type="countdown"
              prefix="有效期还剩"
              format="mm:ss"
              value={Date.parse(pairing.expiresAt)}
              onFinish={() => setExpired(true)}
              styles={{ content: { fontSize: 14 } }}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
