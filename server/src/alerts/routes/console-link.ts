import type { Config } from '../../platform/config/config.js';
import type { Alert } from '../alert.entity.js';

export const consoleLink = ({ publicUrl }: Config, { consolePage }: Alert): string => `${publicUrl}/console${consolePage}`;
