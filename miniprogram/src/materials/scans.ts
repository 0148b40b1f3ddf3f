import type { HomeView, ScanBody, ScanView } from '@chudian/shared';
import { api } from '../api/api';
import { withQuery } from '../api/query';

export const recordScan = (entry: ScanBody) => api.post<ScanView>('/scans', entry);

/** For people who refused the consent: what the code shows, with nothing recorded. */
export const lookAtLanding = ({ scene, link }: ScanBody) => api.getOpen<ScanView>(withQuery('/landings', { scene, link }));

export const getHome = () => api.getOpen<HomeView>('/home');
