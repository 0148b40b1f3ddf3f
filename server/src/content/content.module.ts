import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SubjectNames } from '../contacts/subject-names.js';
import { ContentItem } from './content-item.entity.js';
import { ContentUse } from './content-use.js';
import { ContentAdminController } from './content.admin.controller.js';
import { ContentController } from './content.controller.js';
import { ContentRepository } from './content.repository.js';
import { KeepContent } from './keep-content.js';
import { ReadContent } from './read-content.js';

/** What there is to read and watch, and the way on from anywhere. Owns content_items. Records `content-viewed`. */
@Module({
  imports: [TypeOrmModule.forFeature([ContentItem])],
  controllers: [ContentController, ContentAdminController],
  providers: [ContentRepository, ContentUse, KeepContent, ReadContent],
  exports: [ContentUse, KeepContent, ReadContent],
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
