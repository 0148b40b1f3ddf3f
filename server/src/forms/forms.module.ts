import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SubjectNames } from '../contacts/subject-names.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { ApplyAnswers } from './apply-answers.js';
import { ExportSubmissions } from './export-submissions.js';
import { ClaimFiles } from './files/claim-files.js';
import { FilesAdminController } from './files/files.admin.controller.js';
import { FilesController } from './files/files.controller.js';
import { KeepUpload } from './files/keep-upload.js';
import { OpenFile } from './files/open-file.js';
import { ReadFiles } from './files/read-files.js';
import { SweepUploads } from './files/sweep-uploads.js';
import { UploadedFile } from './files/uploaded-file.entity.js';
import { UploadedFileRepository } from './files/uploaded-file.repository.js';
import { FormUse } from './form-use.js';
import { Form, FormVersion } from './form.entity.js';
import { FormRepository } from './form.repository.js';
import { FormsAdminController } from './forms.admin.controller.js';
import { FormsController } from './forms.controller.js';
import { JudgeAnswers } from './judge-answers.js';
import { KeepForm } from './keep-form.js';
import { ListSubmissions } from './list-submissions.js';
import { LookBeforehand } from './look-beforehand.js';
import { PresentForms } from './present-forms.js';
import { ReadForm } from './read-form.js';
import { ReadSubmissions } from './read-submissions.js';
import { Submission } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';
import { SubmitForm } from './submit-form.js';
import { SubmitOwnForm } from './submit-own-form.js';

const INNER = [
  FormRepository, SubmissionRepository, UploadedFileRepository, ApplyAnswers, ClaimFiles, ExportSubmissions, JudgeAnswers, KeepUpload, ListSubmissions, LookBeforehand, OpenFile,
  PresentForms, ReadFiles, SubmitOwnForm, SweepUploads,
];
const OFFERED = [FormUse, KeepForm, ReadForm, ReadSubmissions, SubmitForm];

/**
 * Questions and answers: forms in versions, what people answered to them, and the files that they uploaded. Answers are judged by the
 * code that the phone runs. Owns forms, form_versions, form_submissions, uploaded_files. Records `form-submitted` for a form's own page;
 * whoever else asks a form records what he wants.
 */
@Module({
  imports: [TypeOrmModule.forFeature([Form, FormVersion, Submission, UploadedFile]), AuditModule, FilesModule, StaffModule],
  controllers: [FilesController, FilesAdminController, FormsController, FormsAdminController],
  providers: [...INNER, ...OFFERED],
  exports: OFFERED,
})
export class FormsModule implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly forms: ReadForm,
  ) {}

  onModuleInit(): void {
    this.names.register('form', (ids) => this.forms.names(ids));
  }
}
