import { ApprovalTimes } from './approval-times.js';
import { DoubledRegistrations } from './doubled-registrations.js';
import { ExportDashboard } from './export-dashboard.js';
import { ExportSeries } from './export-series.js';
import { FiguresRepository } from './figures.repository.js';
import { ReadDashboardRows } from './read-dashboard-rows.js';
import { ReportAdminController } from './report.admin.controller.js';
import { ReportSeries } from './report-series.js';
import { SeriesFiguresRepository } from './series-figures.repository.js';
import { ShowDashboard } from './show-dashboard.js';

/** What came of an event and of a series, with the rows behind each number. */
export const REPORT_CONTROLLERS = [ReportAdminController];
export const REPORT_PROVIDERS = [ApprovalTimes, DoubledRegistrations, ExportDashboard, ExportSeries, FiguresRepository, ReadDashboardRows, ReportSeries, SeriesFiguresRepository, ShowDashboard];
