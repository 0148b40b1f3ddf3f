import { CODE_SYMBOL_NAMES, type CodeView } from '@chudian/shared';
import { Alert, Button, Modal, Typography } from 'antd';
import { urlOf } from '../platform/api/api';

const SCREEN_PX = 600;
const PRINT_PX = 1200;

/** One code, large, with its files. */
export function CodePreview({ code, onClose }: { code: CodeView; onClose: () => void }) {
  const png = (px: number) => urlOf(`/admin/codes/${code.id}/image.png`, { px });
  const isVector = code.symbol !== 'mini';
  return (
    <Modal
      open
      title={`${CODE_SYMBOL_NAMES[code.symbol]} · ${code.placement.name}${code.number ? ` · 第 ${code.number} 号` : ''}`}
      footer={null}
      onCancel={onClose}
      width={440}
    >
      <div className="centred">
        {code.isRetired && <Alert type="warning" showIcon title="此码已停用，请勿印刷" />}
        <img className="code-large" src={png(SCREEN_PX)} alt={`码 ${code.scene}`} />
        <Typography.Text code copyable>
          {code.scene}
        </Typography.Text>
        {code.content && (
          <Typography.Text type="secondary" className="break" copyable>
            {code.content}
          </Typography.Text>
        )}
        <div className="row">
          <Button type="primary" href={png(PRINT_PX)} download={`${code.scene}.png`}>
            下载 PNG
          </Button>
          {isVector && (
            <Button href={urlOf(`/admin/codes/${code.id}/image.svg`)} download={`${code.scene}.svg`}>
              下载 SVG
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
