import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SubjectNames } from '../contacts/subject-names.js';
import { FilesModule } from '../platform/files/files.module.js';
import { ContentItem } from './content-item.entity.js';
import { ContentUse } from './content-use.js';
import { ContentAdminController } from './content.admin.controller.js';
import { ContentController } from './content.controller.js';
import { ContentRepository } from './content.repository.js';
import { KeepContent } from './keep-content.js';
import { KeepPicture } from './pictures/keep-picture.js';
import { OpenPicture } from './pictures/open-picture.js';
import { Picture } from './pictures/picture.entity.js';
import { PictureRepository } from './pictures/picture.repository.js';
import { PicturesAdminController } from './pictures/pictures.admin.controller.js';
import { PicturesController } from './pictures/pictures.controller.js';
import { ReadContent } from './read-content.js';

/** What there is to read and watch, and the way on from anywhere. Owns content_items, and pictures for covers. Records `content-viewed`. */
@Module({
  imports: [TypeOrmModule.forFeature([ContentItem, Picture]), FilesModule],
  controllers: [ContentController, ContentAdminController, PicturesController, PicturesAdminController],
  providers: [ContentRepository, ContentUse, KeepContent, KeepPicture, OpenPicture, PictureRepository, ReadContent],
  exports: [ContentUse, KeepContent, OpenPicture, ReadContent],
})
export class ContentModule implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly content: ReadContent,
  ) {}

  onModuleInit(): void {
    this.names.register('content', async (ids) => new Map([...(await this.content.byIds(ids))].map(([id, item]) => [id, item.title])));
  }
}
