import { useState } from 'react';
import { api } from '../../common/api';
import type { PersonView } from '../../common/model';
import { Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { ConfirmButton } from '../ui/confirm-button';
import { useNotices } from '../ui/notice';
import { Panel } from '../ui/panel';
import { AddPerson } from './add-person';
import { PeopleTable } from './people-table';

/** Everybody who holds a phone here. */
export function PeoplePage() {
  const people = useRemote<PersonView[]>('/phone/api/people', ['person', 'message']);
  const [wanted, setWanted] = useState('');
  const { attempt } = useNotices();
  const remove = ({ id, name }: PersonView) => void attempt(() => api.remove(`/phone/api/people/${id}`).then(people.reload), `${name}已删除`);
  const fits = ({ name, note, phone }: PersonView) => `${name} ${note} ${phone}`.toLowerCase().includes(wanted.trim().toLowerCase());
  return (
    <div className="panels">
      <div className="filters"><label className="field">搜索<input type="search" placeholder="姓名、备注或手机号" value={wanted} onChange={({ target }) => setWanted(target.value)} /></label></div>
      <section className="panel panel-flush">
        <Loaded from={people}>
          {(all) => (
            <PeopleTable
              people={all.filter(fits)}
              actions={(person) => (
                <>
                  <a className="button button-small" href={`/phone/?person=${person.id}`} target="_blank" rel="noreferrer">打开手机</a>
                  <ConfirmButton label="删除" question={`删除${person.name}？`} className="button button-small button-danger" onConfirm={() => remove(person)}>
                    <p>这个人的手机将不能再打开，关注关系也会消失。</p>
                  </ConfirmButton>
                </>
              )}
            />
          )}
        </Loaded>
      </section>
      <Panel title="添加一个人"><AddPerson onAdded={people.reload} /></Panel>
    </div>
  );
}
