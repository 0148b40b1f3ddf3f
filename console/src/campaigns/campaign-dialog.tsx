import type { CampaignBody, CampaignView, Utm } from '@chudian/shared';
import { DatePicker, Form, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import { api } from '../platform/api/api';
import { dayFromPicker, dayToPicker } from '../platform/time/time';
import { FormDialog } from '../platform/ui/form-dialog';
import { cleanUtm, UtmFields } from '../platform/ui/utm-fields';

interface Values {
  name: string;
  days?: [Dayjs | null, Dayjs | null] | null;
  costYuan?: number | null;
  utm?: Utm;
}

const bodyOf = ({ name, days, costYuan, utm }: Values): CampaignBody => ({
  name,
  startsOn: dayFromPicker(days?.[0]),
  endsOn: dayFromPicker(days?.[1]),
  costFen: costYuan === null || costYuan === undefined ? null : Math.round(costYuan * 100),
  utm: cleanUtm(utm),
});

const valuesOf = ({ name, startsOn, endsOn, costFen, utm }: CampaignView): Values => ({
  name,
  days: [dayToPicker(startsOn), dayToPicker(endsOn)],
  costYuan: costFen === null ? null : costFen / 100,
  utm,
});

const save = (id: string | undefined, body: CampaignBody) => (id ? api.put(`/admin/campaigns/${id}`, body) : api.post('/admin/campaigns', body));

export function CampaignDialog({ campaign, onClosed }: { campaign: CampaignView | null; onClosed: () => void }) {
  return (
    <FormDialog<Values>
      as="drawer"
      title={campaign ? '编辑营销活动' : '新建营销活动'}
      initial={campaign ? valuesOf(campaign) : {}}
      run={(values) => save(campaign?.id, bodyOf(values))}
      done="营销活动已保存"
      refresh={['/admin/campaigns', '/admin/materials', '/admin/reports']}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={80} placeholder="2027 台历计划" />
      </Form.Item>
      <Form.Item name="days" label="起止日期" extra="只作记录，到期后码仍然有效。">
        <DatePicker.RangePicker allowEmpty={[true, true]} className="full" />
      </Form.Item>
      <Form.Item name="costYuan" label="费用（元）" extra="用来算每位联系人、每条线索的成本。">
        <InputNumber min={0} precision={2} prefix="¥" className="full" />
      </Form.Item>
      <UtmFields />
    </FormDialog>
  );
}
