import type { ReactNode } from 'react';
import type { PersonView } from '../../common/model';
import { DataTable } from '../ui/data-table';

export function PeopleTable({ people, actions }: { people: PersonView[]; actions: (person: PersonView) => ReactNode }) {
  return (
    <DataTable
      label="人" rows={people} keyOf={({ id }) => id} empty="没有这样的人"
      columns={[
        { name: '姓名', show: ({ name, note }) => <><b>{name}</b><small className="soft block">{note}</small></> },
        { name: '手机号', show: ({ phone }) => <span className="mono">{phone}</span> },
        { name: '状态', className: 'wide', show: (person) => <Standing person={person} /> },
        { name: '未读', className: 'number', show: ({ unread }) => unread },
        { name: '操作', show: (person) => <span className="buttons">{actions(person)}</span> },
      ]}
    />
  );
}

function Standing({ person: { follows, blocksService, privacyAgreed, unionid, wecomUserid } }: { person: PersonView }) {
  return (
    <span className="tags">
      <span className={follows ? 'tag tag-good' : 'tag'}>{follows ? '已关注' : '未关注'}</span>
      {blocksService && <span className="tag tag-amber">拒收服务号消息</span>}
      <span className={privacyAgreed ? 'tag tag-good' : 'tag'}>{privacyAgreed ? '已同意隐私指引' : '未同意隐私指引'}</span>
      {unionid === null && <span className="tag tag-amber">没有 unionid</span>}
      {wecomUserid && <span className="tag">企业微信 {wecomUserid}</span>}
    </span>
  );
}
