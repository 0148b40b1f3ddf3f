import { AddGuests } from './add-guests.js';
import { GuestImport, GuestImportRow } from './guest-import.entity.js';
import { GuestImportRepository } from './guest-import.repository.js';
import { ImportRules } from './import-rules.js';
import { ImportsAdminController } from './imports.admin.controller.js';
import { KeepImport } from './keep-import.js';
import { KnownGuests } from './known-guests.js';
import { MoveImport } from './move-import.js';
import { ReadImports } from './read-imports.js';
import { SealedCells } from './sealed-cells.js';
import { StartImport } from './start-import.js';
import { StoppedImports } from './stopped-imports.js';
import { TakeBackGuests } from './take-back-guests.js';
import { TryImport } from './try-import.js';

/** Guest lists from files. Owns guest_imports, guest_import_rows. Announces and hears ImportMoved. */
export const IMPORTS_ENTITIES = [GuestImport, GuestImportRow];
export const IMPORTS_CONTROLLERS = [ImportsAdminController];
export const IMPORTS_PROVIDERS = [AddGuests, GuestImportRepository, ImportRules, KeepImport, KnownGuests, MoveImport, ReadImports, SealedCells, StartImport, StoppedImports, TakeBackGuests, TryImport];
