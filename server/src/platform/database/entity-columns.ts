import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { ID_LENGTH } from './ids.js';

/** Decorators for columns that mean the same on SQLite and on MySQL; migrations say the same with `columns.ts`. */
export const Id = () => PrimaryColumn({ type: 'varchar', length: ID_LENGTH });
export const IdOf = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: ID_LENGTH, ...options });
export const Text = (length: number, options: ColumnOptions = {}) => Column({ type: 'varchar', length, ...options });
export const Moment = (options: ColumnOptions = {}) => Column({ type: 'datetime', precision: 3, ...options });
export const Whole = (options: ColumnOptions = {}) => Column({ type: 'int', ...options });
export const Truth = (options: ColumnOptions = {}) => Column({ type: 'boolean', ...options });
export const Json = (options: ColumnOptions = {}) => Column({ type: 'json', ...options });
