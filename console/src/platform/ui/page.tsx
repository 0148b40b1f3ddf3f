import { ArrowLeftOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

export interface PageProps {
  title: ReactNode;
  /** For the browser's tab, when the title is not plain text. */
  name?: string;
  /** One line that says what this page is for. */
  lead?: ReactNode;
  back?: { to: string; text: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** Every page begins alike: the way back, what it is, what can be done. */
export function Page({ title, name, lead, back, actions, children }: PageProps) {
  const tab = name ?? (typeof title === 'string' ? title : null);
  useEffect(() => {
    document.title = tab ? `${tab} · 触点控制台` : '触点控制台';
  }, [tab]);
  return (
    <div className="page">
      {back && (
        <Link className="page-back" to={back.to}>
          <ArrowLeftOutlined /> {back.text}
        </Link>
      )}
      <header className="page-header">
        <div className="page-title">
          <Typography.Title level={1}>{title}</Typography.Title>
          {lead && <Typography.Text type="secondary">{lead}</Typography.Text>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
