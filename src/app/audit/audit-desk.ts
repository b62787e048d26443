/**
 * Audits of uploaded files: queued with the other long work, their results kept as files for a day. What a page shows
 * is bounded; the downloads hold everything. Nothing is written to the ledger.
 */
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { episodesCsv } from '../../core/audit/episode-csv.ts'
import { worstFirst } from '../../core/audit/summary.ts'
import { AUDIT_EPISODES_SHOWN_MAX, AUDIT_REJECTIONS_SHOWN_MAX, AUDITS_KEPT_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import { type FileSet, type ResolvedFiles, resolveFiles } from '../intake/file-set.ts'
import { jobError } from '../intake/import-files.ts'
import { type Intake, QueueFull } from '../intake/intake.ts'
import type { JobError } from '../intake/port.ts'
import { checkFiles } from '../intake/queue-import.ts'
import { audit } from './audit.ts'
import type { AuditShelf } from './port.ts'

export interface AuditJob {
  readonly id: string
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly files: string[]
  readonly fileSet: FileSet
  readonly startedAt: string
  readonly updatedAt: string
  readonly finishedAt: string | null
  readonly progress: { rows: number; bytes: number; bytesTotal: number; posted: number } | null
  readonly error: JobError | null
  readonly summary: Readonly<Record<string, unknown>> | null
  readonly result: AuditResult | null
  readonly episodes: number
}

/** How a result is told; the words are not ours. */
export interface AuditReports {
  readonly html: (result: AuditResult, files: readonly string[]) => Iterable<string>
  readonly json: (result: AuditResult) => Iterable<string>
  readonly summary: (result: AuditResult) => Readonly<Record<string, unknown>>
}

export interface AuditDesk {
  queue(set: FileSet): Promise<AuditJob>
  get(id: string): Promise<AuditJob | null>
  /** Cancels it, or forgets its result; null where there is none. */
  remove(id: string): Promise<AuditJob | null>
  /** One of `report.html`, `result.json` and `episodes.csv`; null where it is not there. */
  download(id: string, name: string): Promise<AsyncIterable<Uint8Array> | null>
}

const PAGE = 'audit.json'

export function openAuditDesk(
  intake: Intake,
  shelf: AuditShelf,
  reports: AuditReports,
  now: () => number = Date.now,
): AuditDesk {
  const jobs = new Map<string, AuditJob>()
  const time = () => formatInstant(now())
  const change = (id: string, changes: Partial<AuditJob>) => {
    const job = jobs.get(id)
    if (job !== undefined) jobs.set(id, { ...job, ...changes, updatedAt: time() })
  }

  async function run(id: string, { files, named, names }: ResolvedFiles, signal: AbortSignal) {
    change(id, { state: 'running' })
    try {
      const result = await audit(intake.reader, files, {
        signal,
        onProgress: (progress) => change(id, { progress: { ...progress, posted: 0 } }),
      })
      await shelf.write(id, 'result.json', reports.json(result))
      await shelf.write(id, 'report.html', reports.html(result, names))
      await shelf.write(id, 'episodes.csv', episodesCsv(result.episodes))
      change(id, {
        ...{ state: 'done', finishedAt: time(), progress: null, episodes: result.episodes.length },
        ...{ summary: reports.summary(result), result: shown(result) },
      })
      await shelf.write(id, PAGE, [JSON.stringify(jobs.get(id))])
      // From now on it is read from there: results are large.
      jobs.delete(id)
    } catch (thrown) {
      const error = named(thrown)
      await shelf.remove(id)
      if (signal.aborted) change(id, { state: 'cancelled', finishedAt: time(), progress: null })
      else change(id, { state: 'failed', finishedAt: time(), progress: null, error: jobError(error) })
      if (!signal.aborted && jobError(error).code === 'internal') throw error
    }
  }

  async function get(id: string): Promise<AuditJob | null> {
    const known = jobs.get(id)
    if (known !== undefined) return known
    const kept = await shelf.read(id, PAGE)
    if (kept === null) return null
    const pieces: Uint8Array[] = []
    for await (const piece of kept) pieces.push(piece)
    return JSON.parse(await new Blob(pieces as BlobPart[]).text()) as AuditJob
  }

  /** Ended ones that left no result are remembered for a while. */
  function forgetOldest(): void {
    for (const [id, { finishedAt }] of jobs) {
      if (jobs.size < AUDITS_KEPT_MAX * 2) return
      if (finishedAt !== null) jobs.delete(id)
    }
  }

  return {
    get,
    async queue(set) {
      const resolved = await resolveFiles(intake.uploads, set)
      await checkFiles(intake, resolved)
      const id = crypto.randomUUID()
      const at = time()
      const release = intake.uploads.hold(resolved.uploads)
      forgetOldest()
      jobs.set(id, {
        ...{ id, state: 'queued', files: [...resolved.names], fileSet: set, startedAt: at, updatedAt: at },
        ...{ finishedAt: null, progress: null, error: null, summary: null, result: null, episodes: 0 },
      })
      const queued = jobs.get(id)!
      const added = intake.jobs.add({
        id: jobId(id),
        run: (signal) => run(id, resolved, signal).finally(release),
        async onDropped() {
          release()
          change(id, { state: 'cancelled', finishedAt: time() })
        },
      })
      if (added) return queued
      release()
      jobs.delete(id)
      throw new QueueFull()
    },
    async remove(id) {
      const found = await get(id)
      if (found === null) return null
      if (await intake.jobs.cancel(jobId(id))) return (await get(id)) ?? found
      jobs.delete(id)
      await shelf.remove(id)
      return found
    },
    download: (id, name) => shelf.read(id, name),
  }
}

const jobId = (id: string) => `audit ${id}`

/** The worst episodes and the first rejections. */
function shown(result: AuditResult): AuditResult {
  const { episodes, input } = result
  return {
    ...result,
    episodes:
      episodes.length <= AUDIT_EPISODES_SHOWN_MAX
        ? episodes
        : worstFirst(episodes).slice(0, AUDIT_EPISODES_SHOWN_MAX),
    input: { ...input, rejections: input.rejections.slice(0, AUDIT_REJECTIONS_SHOWN_MAX) },
  }
}
