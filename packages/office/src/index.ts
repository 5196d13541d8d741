export { type ExportName, isExportName } from './export-names.ts';
export { EXPORT_FILES } from './exports.ts';
