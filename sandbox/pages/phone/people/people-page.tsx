import { useState } from 'react';
import { Avatar } from '../../common/avatar';
import type { PersonView } from '../../common/model';
import { Empty, Loaded } from '../../common/states';
import { useRemote } from '../../common/use-remote';
import { Device } from '../frame/device';
import { Badge } from '../frame/tab-bar';
import { AddPerson } from './add-person';
import { phoneAddress } from './addresses';
import './people.css';

/** Whose phone shall this window be? */
export function PeoplePage() {
  const people = useRemote<PersonView[]>('/phone/api/people');
  const [wanted, setWanted] = useState('');
  return (
    <Device>
      <section className="screen people">
        <header className="people-header">
          <h1>你是谁？</h1>
          <p>选择一个人，这个窗口就是他的手机。再开一个窗口，可以同时是另一个人。</p>
          <input className="input" type="search" aria-label="搜索姓名、备注或手机号" placeholder="搜索姓名、备注或手机号" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </header>
        <div className="screen-body">
          <Loaded from={people}>{(all) => <PeopleList people={all.filter((person) => fits(person, wanted))} />}</Loaded>
        </div>
        <AddPerson />
      </section>
    </Device>
  );
}

function PeopleList({ people }: { people: PersonView[] }) {
  if (people.length === 0) return <Empty>没有找到这样的人，可以在下面添加</Empty>;
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id}>
          <a className="person" href={phoneAddress(person.id)}>
            <span className="with-badge"><Avatar name={person.name} /><Badge count={person.unread} /></span>
            <span className="person-text"><b>{person.name}</b><small>{person.note || '没有备注'}</small></span>
            {person.follows && <span className="chip">已关注</span>}
            {person.wecomUserid && <span className="chip">员工</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

const fits = ({ name, note, phone }: PersonView, wanted: string): boolean =>
  `${name} ${note} ${phone}`.toLowerCase().includes(wanted.trim().toLowerCase());
