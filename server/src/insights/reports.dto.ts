import { FIGURES, type Figure, type FigureRowsQuery, type ReportQuery } from '@chudian/shared';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageDto } from '../platform/http/page.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WRONG_DAY = { message: '日期格式应为 2026-11-01' };
const ID = { message: '编号不正确' };

export class ReportQueryDto extends PageDto implements ReportQuery {
  @Matches(DAY, WRONG_DAY) from: string;
  @Matches(DAY, WRONG_DAY) to: string;
  @IsOptional() @IsString() @MaxLength(25, ID) campaignId?: string;
  @IsOptional() @IsString() @MaxLength(25, ID) materialId?: string;
}

export class FigureRowsQueryDto extends ReportQueryDto implements FigureRowsQuery {
  @IsIn(FIGURES, { message: '没有这个指标' }) figure: Figure;
  @IsOptional() @IsString() @MaxLength(25, ID) placementId?: string;
}
