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

/** What the materials module takes in from here. */
export const CODES_ENTITIES = [MiniImage];
export const CODES_CONTROLLERS = [CodesAdminController, CodeImagesAdminController, BatchesAdminController, PrintAdminController];
export const CODES_PROVIDERS = [BatchRepository, CodeContent, DrawCode, FillBatch, ListCodes, MakeBatch, MakeCode, MiniImages, PresentCodes, PrintCodes, PrintableCodes, RetireCode];
