/** Runs one queued audit, and keeps what it came to as files: the whole result, the report, the episodes, the page. */
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { isFinding } from '../../core/audit/episode.ts'
import { episodesCsv } from '../../core/audit/episode-csv.ts'
import { worstFirst } from '../../core/audit/summary.ts'
import {
  AUDIT_EPISODES_SHOWN_MAX,
  AUDIT_REJECTIONS_SHOWN_MAX,
  AUDIT_SUSPECTS_SHOWN_MAX,
} from '../../core/limits.ts'
import type { ResolvedFiles } from '../intake/file-set.ts'
import type { FileReader } from '../intake/files-port.ts'
import { jobError } from '../intake/import-files.ts'
import { audit } from './audit.ts'
import type { AuditJobs } from './audit-job.ts'
import type { AuditReports, AuditShelf } from './port.ts'

/** The name under which the page of an audit is kept. */
export const PAGE = 'audit.json'

export interface AuditRun {
  readonly jobs: AuditJobs
  readonly reader: FileReader
  readonly shelf: AuditShelf
  readonly reports: AuditReports
}

/**
 * Ends the job as done, failed or cancelled, and leaves no file of one that failed. Throws only what is a fault of the
 * program; a file that cannot be read is the job's error.
 */
export async function runAudit(
  { jobs, reader, shelf, reports }: AuditRun,
  id: string,
  { files, named, names, opening }: ResolvedFiles,
  signal: AbortSignal,
): Promise<void> {
  jobs.change(id, { state: 'running' })
  try {
    const result = await audit(reader, files, {
      signal,
      opening,
      onProgress: (progress) => jobs.change(id, { progress: { ...progress, posted: 0 } }),
    })
    await shelf.write(id, 'result.json', reports.json(result))
    await shelf.write(id, 'report.html', reports.html(result, names))
    await shelf.write(id, 'episodes.csv', episodesCsv(result.episodes))
    jobs.end(id, 'done', {
      episodes: result.episodes.length,
      summary: reports.summary(result),
      result: shownOf(result),
    })
    await shelf.write(id, PAGE, [JSON.stringify(jobs.get(id))])
    // From now on it is read from there: results are large.
    jobs.remove(id)
  } catch (thrown) {
    const error = jobError(named(thrown))
    await shelf.remove(id)
    if (signal.aborted) {
      jobs.end(id, 'cancelled')
      return
    }
    jobs.end(id, 'failed', { error })
    if (error.code === 'internal') throw named(thrown)
  }
}

/** The worst episodes, those that are no findings behind the others, the dearest suspects, the first rejections. */
function shownOf(result: AuditResult): AuditResult {
  const { episodes, suspects, input } = result
  return {
    ...result,
    episodes:
      episodes.length <= AUDIT_EPISODES_SHOWN_MAX
        ? episodes
        : [...worstFirst(episodes.filter(isFinding)), ...episodes.filter((one) => !isFinding(one))].slice(
            0,
            AUDIT_EPISODES_SHOWN_MAX,
          ),
    suspects: suspects.slice(0, AUDIT_SUSPECTS_SHOWN_MAX),
    input: { ...input, rejections: input.rejections.slice(0, AUDIT_REJECTIONS_SHOWN_MAX) },
  }
}
