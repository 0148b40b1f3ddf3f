import { Navigate } from 'react-router';
import { useCan } from '../platform/session';
import { homeOf } from './menu';

export function Home() {
  return <Navigate to={homeOf(useCan())} replace />;
}
