import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useRequest } from '../../../api/use-request';
import { Button } from '../../../kit/button';
import { Field } from '../../../kit/field';
import { Card, Page } from '../../../kit/page';
import { scanCode } from '../../../platform/wechat';
import { NotBound } from '../../../staff/not-bound';
import { pair, pairedDevice } from '../../device';
import { waitingOn } from '../../this-gate';
import '../../door.scss';

const openGate = () => void Taro.redirectTo({ url: '/door/pages/gate/index' });

/** Makes this phone the device of a gate, by the code that the console shows. */
export default function PairPage() {
  const [code, setCode] = useState('');
  const [device] = useState(pairedDevice);
  const waiting = device ? waitingOn(device) : 0;
  const pairing = useRequest(pair);
  const send = async (text: string) => {
    if (text.trim() && (await pairing.run(text.trim()))) openGate();
  };
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned) await send(scanned.result);
  };
  if (pairing.error?.code === 'STAFF_NOT_BOUND') return <NotBound />;
  return (
    <Page>
      {device && (
        <Card title={device.event.name}>
          <View className="door-hint">这台手机已是「{device.device.gate}」的签到设备。</View>
          {waiting > 0 && <View id="kept-scans" className="door-hint">{`还有 ${waiting} 条签到没有上传。换到别的活动之前，请先联网上传，或重新配对到本活动。`}</View>}
          <Button id="open-gate" onClick={openGate}>进入签到</Button>
        </Card>
      )}
      <Card title={device ? '换一个入口' : '配对这台手机'}>
        <View className="door-hint">在后台打开活动的「签到 → 设备」，添加设备，再扫描屏幕上的配对码。配对码 10 分钟内有效，只能用一次。</View>
        <Button id="scan-pairing" look={device ? 'quiet' : 'primary'} isBusy={pairing.isPending} onClick={() => void scan()}>扫描配对码</Button>
        <View className="door-or" />
        <Field id="code" label="或输入 8 位配对码" value={code} onInput={setCode} placeholder="如 AB3D-7KMN" maxLength={20} problem={pairing.error?.message} />
        <Button id="pair" look="quiet" isBusy={pairing.isPending} onClick={() => void send(code)}>配对</Button>
      </Card>
    </Page>
  );
}
