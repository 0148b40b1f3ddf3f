import { CheckLink } from '../preflight/check-link.js';
import { CheckPortion } from '../preflight/check-portion.js';
import { DecodeCode } from '../preflight/decode-code.js';
import { LandingFaults } from '../preflight/landing-faults.js';
import { MaterialFaults } from '../preflight/material-faults.js';
import { Preflight } from '../preflight/preflight.entity.js';
import { PreflightsAdminController } from '../preflight/preflights.admin.controller.js';
import { ResolveScenes } from '../preflight/resolve-scenes.js';
import { RunPreflights } from '../preflight/run-preflights.js';
import { StartPreflight } from '../preflight/start-preflight.js';
import { PrintCodes } from '../printing/print-codes.js';
import { PrintAdminController } from '../printing/print.admin.controller.js';
import { PrintableCodes } from '../printing/printable-codes.js';
import { BatchRepository } from './batch.repository.js';
import { BatchesAdminController } from './batches.admin.controller.js';
import { CodeContent } from './code-content.js';
import { CodeImagesAdminController } from './code-images.admin.controller.js';
import { CodesAdminController } from './codes.admin.controller.js';
import { DrawCode } from './draw-code.js';
import { FillBatch } from './fill-batch.js';
import { ListCodes } from './list-codes.js';
import { MakeBatch } from './make-batch.js';
import { MakeCode } from './make-code.js';
import { MiniImage } from './mini-image.entity.js';
import { MiniImages } from './mini-images.js';
import { PresentCodes } from './present-codes.js';
import { RetireCode } from './retire-code.js';

const CODES = [BatchRepository, CodeContent, DrawCode, FillBatch, ListCodes, MakeBatch, MakeCode, MiniImages, PresentCodes, RetireCode];
const PRINTING = [PrintCodes, PrintableCodes];
const PREFLIGHT = [CheckLink, CheckPortion, DecodeCode, LandingFaults, MaterialFaults, ResolveScenes, RunPreflights, StartPreflight];

/** Codes, printing and preflight, as the materials module takes them in. */
export const CODES_ENTITIES = [MiniImage, Preflight];
export const CODES_CONTROLLERS = [CodesAdminController, CodeImagesAdminController, BatchesAdminController, PrintAdminController, PreflightsAdminController];
export const CODES_PROVIDERS = [...CODES, ...PRINTING, ...PREFLIGHT];
