import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { StaffView } from '@chudian/shared';
import { Button, Typography } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useConfirm } from '../platform/ui/use-confirm';
import { TimeText } from '../platform/ui/time-text';

const Bound = ({ isBound, children }: { isBound: boolean; children: string }) => (
  <span className="row">
    {isBound ? <CheckCircleFilled className="good" /> : <MinusCircleOutlined className="faint" />} {children}
    {isBound ? '已绑定' : '未绑定'}
  </span>
);

const FOR_LEADS = '绑定之后，新的线索会由服务号直接发到微信里，点开就能答复。';
const FOR_THE_DOOR = '门岗的工作都在手机上：用微信扫码绑定后，再扫主办方出示的配对码，就能验票，没有网络也能用。';

/** What is bound of one member of staff, and the way to undo it. */
export function WechatState({ staff }: { staff: StaffView }) {
  const { isServiceBound, isMiniBound, boundAt } = staff.wechat;
  const confirm = useConfirm();
  const unbind = useAction({
    run: () => api.delete(`/admin/staff/${staff.id}/binding`),
    done: '已解除微信绑定',
    refresh: ['/admin/staff', '/admin/me', '/admin/session'],
  });
  const ask = async () => {
    const content = `解除后，${staff.name}不再收到微信提醒，直到重新绑定。期间的提醒会改走其他通道。`;
    if (await confirm({ title: '解除微信绑定？', content, okText: '解除绑定', isDanger: true })) unbind.mutate();
  };
  return (
    <div className="stack">
      <div className="row wide-gap">
        <Bound isBound={isServiceBound}>服务号</Bound>
        <Bound isBound={isMiniBound}>小程序</Bound>
        {boundAt && (
          <span className="faint">
            绑定于 <TimeText at={boundAt} />
          </span>
        )}
        {(isServiceBound || isMiniBound) && (
          <Button size="small" loading={unbind.isPending} onClick={() => void ask()}>
            解除绑定
          </Button>
        )}
      </div>
      {!isServiceBound && <Typography.Text type="secondary">{staff.role === 'door' ? FOR_THE_DOOR : FOR_LEADS}</Typography.Text>}
    </div>
  );
}
