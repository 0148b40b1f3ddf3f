import { Controller, Get, Header, Param } from '@nestjs/common';
import { Open } from '../platform/access/access.js';
import { Config } from '../platform/config/config.js';
import { linkOutPage } from './link-out-page.js';

/** The address inside a plain-link code. WeChat opens the mini-program for it; any other reader comes here. */
@Controller('q')
export class LinkOutController {
  constructor(private readonly config: Config) {}

  @Open()
  @Get(':scene')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  page(@Param('scene') scene: string): string {
    return linkOutPage({ company: this.config.company.name, scene });
  }
}
