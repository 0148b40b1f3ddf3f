import { IDENTITY_NAMES, type ContactView } from '@chudian/shared';
import { Empty } from 'antd';
import { TimeText } from '../platform/ui/time-text';

/** By what we recognise this person, and which other records proved to be the same one. */
export function ContactIdentities({ contact }: { contact: ContactView }) {
  const { identities, merged } = contact;
  if (identities.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有身份信息" />;
  return (
    <div className="stack">
      <dl className="facts">
        {identities.map(({ kind, value, seenAt }) => (
          <div key={kind + value} className="contents">
            <dt>{IDENTITY_NAMES[kind]}</dt>
            <dd>
              {value}
              <br />
              <small className="faint">
                最近见于 <TimeText at={seenAt} />
              </small>
            </dd>
          </div>
        ))}
      </dl>
      {merged.length > 0 && (
        <div>
          <strong>已合并 {merged.length} 条记录</strong>
          {merged.map(({ id, evidence, at }) => (
            <div key={id} className="faint">
              {evidence} · <TimeText at={at} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
