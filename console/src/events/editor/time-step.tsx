import { Card, Form, Input, InputNumber, Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { zoneOptions } from '../../platform/time/zoned';
import { ZonedTime } from '../../platform/time/zoned-time';
import { inZone, type EventDraft, type PlaceDraft } from './event-draft';
import { ADDRESS, after, required } from './form-rules';

const KINDS: { value: PlaceDraft['kind']; label: string }[] = [
  { value: 'venue', label: '线下' },
  { value: 'online', label: '线上' },
];

/** Two o'clock stays two o'clock: a change of the zone moves every time of the event. */
function ZoneSelect({ value, onChange, id }: { id?: string; value?: string; onChange?: (zone: string) => void }) {
  const form = Form.useFormInstance<EventDraft>();
  const options = useMemo(zoneOptions, []);
  const change = (zone: string) => {
    if (value) form.setFieldsValue(inZone(form.getFieldsValue(true) as EventDraft, value, zone) as Parameters<typeof form.setFieldsValue>[0]);
    onChange?.(zone);
  };
  return <Select id={id} showSearch={{ optionFilterProp: 'label' }} options={options} value={value} onChange={change} />;
}

export function TimeStep() {
  const zone = Form.useWatch<string>('timeZone') ?? 'Asia/Shanghai';
  const kind = Form.useWatch<PlaceDraft['kind']>(['place', 'kind']) ?? 'venue';
  return (
    <Card title="时间地点">
      <div className="pair">
        <Form.Item name="startsAt" label="开始时间" rules={[required('请选择开始时间')]}>
          <ZonedTime zone={zone} />
        </Form.Item>
        <Form.Item
          name="endsAt"
          label="结束时间"
          dependencies={['startsAt']}
          rules={[required('请选择结束时间'), after(['startsAt'], '结束时间要晚于开始时间')]}
        >
          <ZonedTime zone={zone} />
        </Form.Item>
        <Form.Item name="timeZone" label="时区" extra="本页所有时间都按它显示，您在哪里都一样。" required>
          <ZoneSelect />
        </Form.Item>
      </div>
      <Form.Item name={['place', 'kind']} label="形式" required>
        <Segmented options={KINDS} />
      </Form.Item>
      {kind === 'venue' ? <Venue /> : <Online />}
    </Card>
  );
}

const Online = () => (
  <Form.Item name={['place', 'url']} label="会议或直播链接" extra="只有报名成功的人看得到。" rules={[required('请填写链接'), ADDRESS]} className="last">
    <Input inputMode="url" placeholder="https://" />
  </Form.Item>
);

const Venue = () => (
  <>
    <Form.Item name={['place', 'name']} label="场地名称" rules={[required('请填写场地名称')]}>
      <Input maxLength={80} placeholder="上海国际会议中心 三楼黄河厅" />
    </Form.Item>
    <Form.Item name={['place', 'address']} label="详细地址">
      <Input maxLength={200} placeholder="上海市浦东新区滨江大道 2727 号" />
    </Form.Item>
    <div className="pair">
      <Form.Item name={['place', 'latitude']} label="纬度" extra="填了经纬度，手机上可以一键导航。">
        <InputNumber className="full" min={-90} max={90} step={0.0001} placeholder="31.2397" />
      </Form.Item>
      <Form.Item name={['place', 'longitude']} label="经度">
        <InputNumber className="full" min={-180} max={180} step={0.0001} placeholder="121.4998" />
      </Form.Item>
    </div>
  </>
);
