import { LiveFeed } from '../common/live';
import { PeoplePage } from './people/people-page';
import { PersonPhone } from './person-phone';

/** Who holds the phone stands in the address, so that two windows can be two people. */
export function PhoneApp() {
  const personId = new URLSearchParams(window.location.search).get('person');
  if (!personId) return <PeoplePage />;
  return (
    <LiveFeed url={`/phone/api/people/${encodeURIComponent(personId)}/live`}>
      <PersonPhone personId={personId} />
    </LiveFeed>
  );
}
