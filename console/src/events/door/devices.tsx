import { PlusOutlined } from '@ant-design/icons';
import type { DoorDeviceView, EventView } from '@chudian/shared';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api/api';
import { useAction } from '../../platform/api/use-action';
import { Allowed } from '../../platform/ui/allowed';
import { countColumn, textColumn } from '../../platform/ui/columns';
import { ListTable } from '../../platform/ui/tables';
import { TimeText } from '../../platform/ui/time-text';
import { useConfirm } from '../../platform/ui/use-confirm';
import { DEVICE_STATE_NAMES, stateOf, warningsOf, type DeviceState } from './device-health';
import { PairingDialog } from './pairing-dialog';
import { doorPaths, useDevices } from './use-door';

const COLOURS: Record<DeviceState, string | undefined> = { unpaired: 'gold', online: 'green', offline: 'blue', revoked: undefined };

/** The phones at the gates. Without network they go on; what they miss is said. */
export function Devices({ event }: { event: EventView }) {
  const devices = useDevices(event.id);
  const [isPairing, setPairing] = useState(false);
  return (
    <div className="stack">
      <Allowed to="door.manage">
        <div>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setPairing(true)}>
            配对一台设备
          </Button>
        </div>
      </Allowed>
      <ListTable<DoorDeviceView>
        from={devices}
        empty="还没有设备。门岗同事用自己的手机扫一次配对码，就能离线验票。"
        rowClassName={(row) => (row.isRevoked ? 'is-retired' : '')}
        columns={[
          textColumn('入口', (row) => row.gate),
          textColumn('设备', (row) => row.name, '待配对'),
          { title: '状态', render: (_, row) => <DeviceStateText device={row} /> },
          textColumn('使用人', (row) => row.pairedBy),
          { title: '最近联系', render: (_, row) => <TimeText at={row.lastSeenAt} ago /> },
          { title: '名单截至', render: (_, row) => <TimeText at={row.syncedAt} ago /> },
          countColumn('扫码', (row) => row.scans),
          { title: '操作', render: (_, row) => <Revoke event={event} device={row} /> },
        ]}
      />
      {isPairing && <PairingDialog event={event} onClosed={() => setPairing(false)} />}
    </div>
  );
}

function DeviceStateText({ device }: { device: DoorDeviceView }) {
  const state = stateOf(device);
  return (
    <>
      <Tag color={COLOURS[state]}>{DEVICE_STATE_NAMES[state]}</Tag>
      {warningsOf(device).map((warning) => (
        <div key={warning} className="doubtful nowrap">
          {warning}
        </div>
      ))}
    </>
  );
}

function Revoke({ event, device }: { event: EventView; device: DoorDeviceView }) {
  const { devices } = doorPaths(event.id);
  const confirm = useConfirm();
  const revoke = useAction({ run: () => api.delete(`${devices}/${device.id}`), done: '设备已停用', refresh: [devices] });
  const ask = async () => {
    const content = '它不能再下载名单，也不能再上报。还没有上报的签到仍保存在那台手机上：用新的配对码把它重新配对到本活动，就会自动上传。';
    if (await confirm({ title: `停用「${device.gate}」的设备？`, content, okText: '停用', isDanger: true })) revoke.mutate();
  };
  if (device.isRevoked) return <span className="faint">—</span>;
  return (
    <Allowed to="door.manage">
      <Button type="link" size="small" danger loading={revoke.isPending} onClick={() => void ask()}>
        停用
      </Button>
    </Allowed>
  );
}
