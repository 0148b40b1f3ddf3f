import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { Sheet } from '../kit/sheet';
import { toast } from '../kit/toast';
import type { Gate } from './gate';
import type { Shown } from './gate-state';

const OFFLINE = '现场登记要联网占座，现在没有网络。已填的内容保存在这台手机上，网络恢复后再点「登记并入场」。';
const EMPTY = { ticketTypeId: '', name: '', phone: '', company: '' };

/** Signs somebody up on the spot, and lets him in. What was typed stays until that is done, also when the sheet is closed. */
export function WalkInSheet({ gate, onShown, onClose }: { gate: Gate; onShown: (shown: Shown) => void; onClose: () => void }) {
  const { problem } = gate.state.use();
  const [facts, setFacts] = useState(() => gate.draft ?? EMPTY);
  const ticketTypeId = gate.types.find((type) => type.id === facts.ticketTypeId)?.id ?? gate.types[0]?.id ?? '';
  const signing = useRequest((body: Parameters<Gate['signUp']>[0]) => gate.signUp(body).then((shown) => ({ shown })));
  const set = (fact: keyof typeof facts) => (value: string) => {
    const changed = { ...facts, ...gate.draft, [fact]: value };
    gate.keepDraft(changed);
    setFacts(changed);
  };
  const send = async () => {
    const done = await signing.run({ ticketTypeId, name: facts.name.trim(), phone: facts.phone.trim(), ...(facts.company.trim() && { company: facts.company.trim() }) });
    if (!done) return;
    onClose();
    if (done.shown) onShown(done.shown);
    else toast('已登记，等待名额或审核');
  };
  const problems = signing.error?.fields ?? {};
  const isOffline = (signing.error ?? problem)?.code === 'NETWORK';
  return (
    <Sheet title="现场登记" onClose={onClose}>
      <View className="door-types">
        {gate.types.map((type) => (
          <View key={type.id} className={type.id === ticketTypeId ? 'door-types__type door-types__type--here' : 'door-types__type'} onClick={() => set('ticketTypeId')(type.id)}>{type.name}</View>
        ))}
      </View>
      <Field id="walk-in-name" label="姓名" value={facts.name} onInput={set('name')} problem={problems.name} maxLength={60} />
      <Field id="walk-in-phone" label="手机号" value={facts.phone} onInput={set('phone')} problem={problems.phone} isPhone maxLength={20} />
      <Field id="walk-in-company" label="公司" value={facts.company} onInput={set('company')} isOptional />
      {isOffline && <View id="walk-in-offline" className="door-problem">{OFFLINE}</View>}
      {signing.error && !isOffline && <View className="door-problem">{signing.error.message}</View>}
      <Button id="walk-in-send" isBusy={signing.isPending} onClick={() => void send()}>登记并入场</Button>
    </Sheet>
  );
}
