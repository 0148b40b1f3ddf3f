import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal, Result, Spin, Typography } from 'antd';
import { useState } from 'react';

export interface ShownImage {
  title: string;
  url: string;
  link: string;
  /** Of a named guest's: it was saved or copied, to be sent. */
  onTaken?: () => void;
}

/** The invitation as it is sent: to look at, to save, to copy its link. */
export function InvitationImage({ shown: { title, url, link, onTaken }, onClose }: { shown: ShownImage; onClose: () => void }) {
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const footer = (
    <Button type="primary" icon={<DownloadOutlined />} href={url} download={`邀请函-${title}.png`} disabled={state !== 'shown'} onClick={onTaken}>
      下载图片
    </Button>
  );
  return (
    <Modal open title={`邀请函 · ${title}`} footer={footer} onCancel={onClose} width={420}>
      <div className="centred">
        {state === 'loading' && <Spin description="正在生成……" />}
        {state === 'failed' && <Result status="warning" title="图片没有生成" subTitle="请稍后再试；链接可以先发给来宾。" />}
        <img
          className="invitation-image"
          hidden={state !== 'shown'}
          src={url}
          alt={`${title} 的邀请函`}
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
        <Typography.Text type="secondary" className="break" copyable={{ text: link, onCopy: onTaken, tooltips: ['复制链接', '已复制'] }}>
          {link}
        </Typography.Text>
      </div>
    </Modal>
  );
}
