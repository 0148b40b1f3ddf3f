import { Card, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';

/** The page in front of the console: mark, one card, nothing else. */
export function Entrance({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 触点控制台`;
  }, [title]);
  return (
    <main className="entrance">
      <div className="entrance-brand">
        <img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" width={44} height={44} />
        <div>
          <strong>触点</strong>
          <span>从一次扫码，到一位销售手里的线索</span>
        </div>
      </div>
      <Card className="entrance-card">
        <Typography.Title level={1}>{title}</Typography.Title>
        <Typography.Paragraph type="secondary">{lead}</Typography.Paragraph>
        {children}
      </Card>
    </main>
  );
}
