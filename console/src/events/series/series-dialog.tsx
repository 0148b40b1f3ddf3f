import { SERIES_RHYTHM_NAMES, SERIES_RHYTHMS, type SeriesBody, type SeriesView } from '@chudian/shared';
import { Form, Input, Radio } from 'antd';
import { api } from '../../platform/api/api';
import { FormDialog } from '../../platform/ui/form-dialog';
import { required } from '../editor/form-rules';
import { REFRESH } from '../use-events';

const RHYTHMS = SERIES_RHYTHMS.map((value) => ({ value, label: SERIES_RHYTHM_NAMES[value] }));

export function SeriesDialog({ series, onClosed }: { series: SeriesView | null; onClosed: () => void }) {
  return (
    <FormDialog<SeriesBody>
      title={series ? '修改系列' : '新建系列'}
      initial={series ?? { rhythm: 'quarter' }}
      run={(body) => (series ? api.put(`/admin/series/${series.id}`, body) : api.post('/admin/series', body))}
      done={series ? '已保存' : '系列已创建，新建活动时可以选它'}
      refresh={REFRESH}
      onClosed={onClosed}
    >
      <Form.Item name="name" label="名称" rules={[required('请填写系列名称')]}>
        <Input maxLength={60} placeholder="对话沙龙" />
      </Form.Item>
      <Form.Item name="theme" label="主题">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} placeholder="聊透一个设备运维话题" />
      </Form.Item>
      <Form.Item name="rhythm" label="频率" required>
        <Radio.Group options={RHYTHMS} />
      </Form.Item>
    </FormDialog>
  );
}
