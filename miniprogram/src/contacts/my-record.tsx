import { can, type MeView } from '@chudian/shared';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useRequest } from '../api/use-request';
import { Button } from '../kit/button';
import { Cell } from '../kit/cell';
import { go } from '../kit/go';
import { Card } from '../kit/page';
import { PageState } from '../kit/page-state';
import { Sheet } from '../kit/sheet';
import { toast } from '../kit/toast';
import { withdraw } from './consent';
import { LeavePhone } from './leave-phone';
import { loadMe, meStore } from './me';
import { MyTouchpoints } from './my-touchpoints';
import './my-record.scss';

export function MyRecord() {
  const me = meStore.use();
  const loading = useRequest(loadMe);
  const { run } = loading;
  useEffect(() => { void run(); }, [run]);
  if (!me) return <PageState error={loading.error} onRetry={() => void run()} />;
  return (
    <View>
      {me.staff && (
        <Card title={`员工 · ${me.staff.name}`}>
          {can(me.staff.role, 'door.check') && <Cell id="door" title="现场签到" text="把这台手机设为签到设备" onClick={() => go('door/pages/pair/index')} />}
          {can(me.staff.role, 'events.invite') && <Cell id="invite" title="邀请客户参加活动" text="打开活动并转发，报名会记在您名下" onClick={() => go('events/pages/list/index')} />}
          {can(me.staff.role, 'leads.read') && <Cell id="inbox" title="我的线索" text="查看并答复分配给您的线索" onClick={() => go('leads/pages/inbox/index')} />}
        </Card>
      )}
      <Card>
        <Cell id="my-events" title="我的报名" text="门票、候补与活动通知" onClick={() => go('events/pages/mine/index')} />
      </Card>
      <MyDetails me={me} />
      <MyTouchpoints />
      <MyConsent />
    </View>
  );
}

function MyDetails({ me }: { me: MeView }) {
  const [isEditing, setIsEditing] = useState(false);
  const finish = () => {
    setIsEditing(false);
    toast('已更新');
  };
  return (
    <Card title="您留下的信息">
      <Line name="姓名" value={me.name} />
      <Line name="公司" value={me.company} />
      <Line name="手机号" value={me.phoneMasked} />
      <Button id="edit" look="quiet" onClick={() => setIsEditing(true)}>{me.phoneMasked ? '更正' : '留下联系方式'}</Button>
      {isEditing && <Sheet title="联系方式" onClose={() => setIsEditing(false)}><LeavePhone isForm scanId={null} onDone={finish} /></Sheet>}
    </Card>
  );
}

function Line({ name, value }: { name: string; value: string | null }) {
  return (
    <View className="record-line">
      <View className="record-line__name">{name}</View>
      <View className="record-line__value">{value ?? '未留下'}</View>
    </View>
  );
}

function MyConsent() {
  const withdrawing = useRequest(withdraw);
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: '撤回同意', content: '撤回后我们不再记录您的新信息，您仍可以浏览内容。', confirmText: '撤回', cancelText: '再想想',
    });
    if (confirm) await withdrawing.run();
  };
  return (
    <Card title="隐私">
      <Cell title="隐私政策" onClick={() => go('contacts/pages/privacy/index')} />
      <Cell id="withdraw" title="撤回同意" text={withdrawing.error?.message ?? '不再记录您的新信息'} onClick={() => void ask()} />
    </Card>
  );
}
