import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FolderFileStore } from './folder-file-store.js';

/** Where uploaded bytes lie. Owns the folder of FILES_FOLDER; announces nothing, hears nobody. */
@Global()
@Module({ providers: [{ provide: FileStore, useClass: FolderFileStore }], exports: [FileStore] })
export class FilesModule {}
