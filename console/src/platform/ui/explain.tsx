import { Typography } from 'antd';
import { ApiError } from '../api/api-error';

/** An error as title and description of an alert, a result or a notification. */
export function explain(error: Error): { title: string; description: React.ReactNode } {
  if (!(error instanceof ApiError)) return { title: '页面出了点问题，请刷新后重试。', description: error.message };
  return { title: error.message, description: <ErrorFacts error={error} /> };
}

function ErrorFacts({ error }: { error: ApiError }) {
  const fields = Object.values(error.fields);
  return (
    <>
      {fields.map((text) => (
        <div key={text}>{text}</div>
      ))}
      {error.requestId && (
        <Typography.Text type="secondary" copyable={{ text: error.requestId, tooltips: ['复制请求编号', '已复制'] }}>
          请求编号 {error.requestId}
        </Typography.Text>
      )}
    </>
  );
}
