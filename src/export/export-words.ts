import { say } from '../language/say';
import type { ExportFormat } from './export-request';

/** How a format is called in a sentence. */
export const formatName = (format: ExportFormat): string => say(`export.format.${format}`);
