import type { EventView, PromoCodeBody, PromoCodeView } from '@chudian/shared';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { api } from '../../platform/api/api';
import { YuanInput } from '../../platform/money/yuan-input';
import { ZonedTime } from '../../platform/time/zoned-time';
import { FormDialog } from '../../platform/ui/form-dialog';
import { pathOf } from '../use-events';
import { required } from './form-rules';

const KINDS = [
  { value: 'percent', label: '按比例' },
  { value: 'amount', label: '减金额' },
];

const bodyOf = ({ code, kind, off, maxUses, ticketTypeIds, validUntil }: PromoCodeBody): PromoCodeBody => ({
  code: code.trim().toUpperCase(),
  kind,
  off,
  maxUses: maxUses ?? null,
  ticketTypeIds: ticketTypeIds?.length ? ticketTypeIds : null,
  validUntil: validUntil ?? null,
});

interface Props {
  event: EventView;
  code: PromoCodeView | null;
  onClosed: () => void;
}

export function PromoCodeDialog({ event, code, onClosed }: Props) {
  const path = pathOf(event.id, '/promo-codes');
  const types = event.ticketTypes.map(({ id, name, isHidden }) => ({ value: id, label: isHidden ? `${name}（隐藏）` : name }));
  return (
    <FormDialog<PromoCodeBody>
      title={code ? `修改优惠码 ${code.code}` : '添加优惠码'}
      initial={code ?? { kind: 'percent', off: 20 }}
      run={(body) => (code ? api.put(`${path}/${code.id}`, bodyOf(body)) : api.post(path, bodyOf(body)))}
      done="优惠码已保存"
      refresh={[path]}
      onClosed={onClosed}
    >
      <Form.Item name="code" label="优惠码" rules={[required('请填写优惠码'), { pattern: /^[0-9A-Za-z]{3,20}$/, message: '3 到 20 位字母或数字' }]}>
        <Input maxLength={20} placeholder="SUMMER26" className="capitals" />
      </Form.Item>
      <Form.Item name="kind" label="优惠方式" required>
        <Radio.Group optionType="button" options={KINDS} />
      </Form.Item>
      <Off />
      <Form.Item name="ticketTypeIds" label="适用票种" extra="选中隐藏票种后，输入优惠码的人才看得到它。">
        <Select mode="multiple" allowClear placeholder="全部票种" options={types} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="maxUses" label="可用次数">
          <InputNumber className="full" min={1} precision={0} placeholder="不限" />
        </Form.Item>
        <Form.Item name="validUntil" label="有效至">
          <ZonedTime zone={event.timeZone} placeholder="长期有效" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

function Off() {
  const isPercent = Form.useWatch('kind') !== 'amount';
  return isPercent ? (
    <Form.Item key="percent" name="off" label="减多少（%）" extra="100 即免费。" rules={[required('请填写优惠幅度')]}>
      <InputNumber className="full" min={1} max={100} precision={0} suffix="%" />
    </Form.Item>
  ) : (
    <Form.Item key="amount" name="off" label="减多少（元）" rules={[required('请填写优惠金额')]}>
      <YuanInput />
    </Form.Item>
  );
}
