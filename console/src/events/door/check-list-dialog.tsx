import { CHECK_LIST_KIND_NAMES, CHECK_LIST_KINDS, type CheckListBody, type CheckListView, type EventView } from '@chudian/shared';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { api } from '../../platform/api/api';
import { ZonedTime } from '../../platform/time/zoned-time';
import { FormDialog } from '../../platform/ui/form-dialog';
import { after, required } from '../editor/form-rules';
import { doorPaths } from './use-door';

const KINDS = CHECK_LIST_KINDS.map((value) => ({ value, label: CHECK_LIST_KIND_NAMES[value] }));

const bodyOf = ({ name, kind, ticketTypeIds, opensAt, closesAt, allowsReentry }: CheckListBody): CheckListBody => ({
  name,
  kind,
  ticketTypeIds: ticketTypeIds?.length ? ticketTypeIds : null,
  opensAt: opensAt ?? null,
  closesAt: closesAt ?? null,
  allowsReentry: allowsReentry ?? false,
});

interface Props {
  event: EventView;
  list: CheckListView | null;
  onClosed: () => void;
}

export function CheckListDialog({ event, list, onClosed }: Props) {
  const { lists } = doorPaths(event.id);
  const types = event.ticketTypes.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog<CheckListBody>
      title={list ? `修改「${list.name}」` : '添加签到点'}
      initial={list ?? { kind: 'entrance' }}
      run={(body) => (list ? api.put(`${lists}/${list.id}`, bodyOf(body)) : api.post(lists, bodyOf(body)))}
      done="签到点已保存，设备会自动同步"
      refresh={[lists]}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="名称" rules={[required('请填写名称')]}>
        <Input maxLength={40} placeholder="正门入场、分会场 A、领取资料" />
      </Form.Item>
      <Form.Item name="kind" label="用途" required>
        <Radio.Group optionType="button" options={KINDS} />
      </Form.Item>
      <Form.Item name="ticketTypeIds" label="适用票种">
        <Select mode="multiple" allowClear placeholder="全部票种" options={types} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="opensAt" label="从">
          <ZonedTime zone={event.timeZone} placeholder="活动当天" />
        </Form.Item>
        <Form.Item name="closesAt" label="到" dependencies={['opensAt']} rules={[after(['opensAt'], '要晚于开始')]}>
          <ZonedTime zone={event.timeZone} placeholder="活动结束当天" />
        </Form.Item>
      </div>
      <Form.Item name="allowsReentry" valuePropName="checked" className="last">
        <Checkbox>可以签退，再次入场</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
