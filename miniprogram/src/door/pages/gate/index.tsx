import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../kit/button';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { CodeCamera } from '../../../platform/code-camera';
import { signal } from '../../../platform/signal';
import type { Gate } from '../../gate';
import type { Shown } from '../../gate-state';
import { GateStatus } from '../../gate-status';
import { SearchSheet } from '../../search-sheet';
import { toneOf } from '../../tell-verdict';
import { useGate, type OpenedGate } from '../../use-gate';
import { Verdict } from '../../verdict';
import { WalkInSheet } from '../../walk-in-sheet';
import '../../door.scss';

const openPairing = () => void Taro.redirectTo({ url: '/door/pages/pair/index' });

export default function GatePage() {
  const opened = useGate();
  if (!opened) {
    return (
      <Page>
        <Notice title="还没有配对" text="请先用后台的配对码，把这台手机设为签到设备。">
          <Button id="to-pairing" onClick={openPairing}>去配对</Button>
        </Notice>
      </Page>
    );
  }
  return <OpenGate {...opened} />;
}

type SheetName = 'search' | 'walk-in' | null;

/** The gate at work: the camera is always on, and every answer comes by itself. */
function OpenGate({ device, gate }: OpenedGate) {
  const state = gate.state.use();
  const [sheet, setSheet] = useState<SheetName>(null);
  const [last, setLast] = useState<Shown | null>(null);
  const [hasCamera, setHasCamera] = useState(true);
  const tell = (shown: Shown | null) => {
    if (!shown) return;
    if (canUndo(shown)) setLast(shown);
    signal(toneOf(shown.decision.verdict) === 'good' ? 'good' : 'bad');
  };
  const list = state.lists.find((each) => each.id === state.listId);
  const counts = state.counts?.lists.find((each) => each.listId === state.listId);
  return (
    <View className="gate">
      <View className="gate__head">
        <View className="gate__event">{device.event.name}</View>
        <View id="gate-name" className="gate__where">{device.device.gate} · {list?.name ?? '入场'}{counts ? ` · 在场 ${counts.people}` : ''}</View>
      </View>
      <GateStatus state={state} onSync={() => void gate.sync()} />
      <Lists gate={gate} />
      <View className="gate__view">
        <CodeCamera isOn={state.phase === 'ready' && sheet === null} isAnswered={state.shown !== null} onCode={(code) => tell(gate.scan(code))} onProblem={() => setHasCamera(false)} />
        {!hasCamera && <View className="door-problem">相机打不开：请在微信的设置里允许使用摄像头，或按票号核验。</View>}
        {state.phase !== 'ready' && <Waiting gate={gate} />}
        {state.shown && <Verdict gate={gate} shown={state.shown} />}
      </View>
      <View className="gate__bar">
        <Button id="open-search" look="quiet" onClick={() => setSheet('search')}>查找</Button>
        <Button id="direction" look="quiet" onClick={() => gate.choose({ direction: state.direction === 'in' ? 'out' : 'in' })}>{state.direction === 'in' ? '入场中' : '签退中'}</Button>
        <Button id="open-walk-in" look="quiet" onClick={() => setSheet('walk-in')}>现场登记</Button>
        <Button id="undo" look="quiet" isBusy={false} onClick={() => void undo(gate, last, () => setLast(null))}>撤销上一个</Button>
      </View>
      {sheet === 'search' && (
        <SearchSheet
          gate={gate} canSearch={device.device.canSearch} onClose={() => setSheet(null)}
          onChosen={(guest) => { setSheet(null); tell(gate.admit(guest)); }}
          onTyped={(code) => { setSheet(null); tell(gate.enter(code)); }}
        />
      )}
      {sheet === 'walk-in' && <WalkInSheet gate={gate} onShown={tell} onClose={() => setSheet(null)} />}
    </View>
  );
}

function Lists({ gate }: { gate: Gate }) {
  const { lists, listId } = gate.state.use();
  if (lists.length < 2) return null;
  return (
    <View className="gate__lists">
      {lists.map((list) => (
        <View key={list.id} id={`list-${list.name}`} className={list.id === listId ? 'door-types__type door-types__type--here' : 'door-types__type'} onClick={() => gate.choose({ listId: list.id })}>{list.name}</View>
      ))}
    </View>
  );
}

function Waiting({ gate }: { gate: Gate }) {
  const { phase, problem, isSyncing, waiting } = gate.state.use();
  if (phase === 'opening' || (isSyncing && !problem)) return <Notice title="正在准备名单" text="下载完成后，没有网络也能签到。" mood="waiting" />;
  return (
    <Notice title="还没有名单" text={problem?.message ?? '需要联网下载一次名单。'} mood="wrong">
      {waiting > 0 && <View id="kept-scans" className="door-hint">{`还有 ${waiting} 条签到保存在这台手机上，重新配对到本活动后会自动上传。`}</View>}
      <Button id="sync" isBusy={isSyncing} onClick={() => void gate.sync()}>重新下载</Button>
      <Button id="to-pairing" look="quiet" onClick={openPairing}>重新配对</Button>
    </Notice>
  );
}

/** Whoever was sent away since has nothing to be taken back, and does not stand before whom one has let in. */
const canUndo = ({ decision: { verdict } }: Shown): boolean => verdict === 'admitted' || verdict === 'left';

async function undo(gate: Gate, last: Shown | null, done: () => void): Promise<void> {
  if (!last) {
    void Taro.showToast({ title: '没有可撤销的放行', icon: 'none' });
    return;
  }
  const { confirm } = await Taro.showModal({ title: '撤销放行', content: `撤销「${last.decision.guest?.name || '上一位'}」的${last.direction === 'in' ? '入场' : '签退'}？`, confirmText: '撤销', cancelText: '不撤销' });
  if (!confirm) return;
  gate.undo(last);
  done();
}
