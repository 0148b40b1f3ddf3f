import { CODE_SYMBOL_NAMES, CODE_SYMBOLS, type CodeBody, type CodeSymbol, type MaterialView } from '@chudian/shared';
import { Form, Radio, Space } from 'antd';
import { api } from '../platform/api/api';
import { FormDialog } from '../platform/ui/form-dialog';
import { PlacementPick } from './placement-pick';

const HINTS: Record<CodeSymbol, string> = {
  link: '矢量，任意大小都清晰；微信扫码后打开小程序。多数印刷品用它。',
  mini: '微信绘制的圆形码，辨识度高；只有 PNG。',
  follow: '扫码先关注服务号，内容以服务号消息发出。',
};

export function CodeDialog({ material, onClosed }: { material: MaterialView; onClosed: () => void }) {
  return (
    <FormDialog<CodeBody>
      title="制作一个码"
      submitText="制作"
      initial={{ symbol: 'link' }}
      run={(body) => api.post(`/admin/materials/${material.id}/codes`, body)}
      done="码已制作"
      refresh={['/admin/materials']}
      onClosed={onClosed}
    >
      <PlacementPick material={material} />
      <Form.Item name="symbol" label="图案">
        <Radio.Group>
          <Space orientation="vertical">
            {CODE_SYMBOLS.map((symbol) => (
              <Radio key={symbol} value={symbol}>
                {CODE_SYMBOL_NAMES[symbol]}
                <br />
                <small className="faint">{HINTS[symbol]}</small>
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
    </FormDialog>
  );
}
