import type { FigureRow, FigureRowsPage, FigureRowsQuery, MaterialReport, OverviewView, ReportQuery } from '@chudian/shared';
import { useApi, usePages } from '../platform/api/use-api';

export const useOverview = () => useApi<OverviewView>('/admin/overview', {}, { every: 15_000 });
export const useMaterialReport = (query: ReportQuery) => useApi<MaterialReport>('/admin/reports/materials', query);
export const useFigureRows = (query: FigureRowsQuery) => usePages<FigureRow, FigureRowsPage>('/admin/reports/materials/rows', query);
