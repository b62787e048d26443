/** Audits over HTTP have the words and pictures of the command line's reports. */
import type { AuditReports } from '../app/audit/port.ts'
import { htmlReport } from '../cli/report/html.ts'
import { jsonReport } from '../cli/report/json.ts'
import { summarise } from '../core/audit/summary.ts'
import { words } from '../messages/index.ts'

export const auditReports: AuditReports = {
  html: (result, files) => htmlReport(result, summarise(result), words(), { files }),
  json: jsonReport,
  summary: (result) => ({ ...summarise(result) }),
}
