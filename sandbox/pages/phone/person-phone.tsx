import { Refused } from '../common/api';
import { useLiveEvent } from '../common/live';
import type { PersonView, PhoneConfig } from '../common/model';
import { Failure, Loading } from '../common/states';
import { useRemote } from '../common/use-remote';
import { Device } from './frame/device';
import { Glass } from './glass';
import { peopleAddress } from './people/addresses';

/** Waits until the phone's holder and the accounts are known. */
export function PersonPhone({ personId }: { personId: string }) {
  const person = useRemote<PersonView>(`/phone/api/people/${encodeURIComponent(personId)}`, ['message']);
  const config = useRemote<PhoneConfig>('/phone/api/config', ['message']);
  useLiveEvent<PersonView>(['person'], person.put);
  if (person.data && config.data) return <Glass person={person.data} config={config.data} />;
  const error = person.error ?? config.error;
  const isNobody = error instanceof Refused && error.code === 'PERSON_NOT_FOUND';
  const retry = () => { person.reload(); config.reload(); };
  return (
    <Device>
      {error ? <Failure error={error} onRetry={isNobody ? undefined : retry} /> : <Loading />}
      {isNobody && <p className="nobody"><a className="button" href={peopleAddress()}>选择另一个人</a></p>}
    </Device>
  );
}
