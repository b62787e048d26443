/**
 * What there is to look at: the history that comes with the package, loaded once by the import verb, its licence shown
 * while it is there; and beside it an invented warehouse that lives.
 */
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { importFiles } from '../../app/intake/import-files.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import type { DemoScope } from '../../cli/wiring.ts'
import { DEMO_ACTOR } from '../../core/names/reserved.ts'
import { type Feed, feedOf } from './feed.ts'
import { WAREHOUSE_NAME } from './names.ts'

const NAME = 'italy-vaccines'
const FOLDER = fileURLToPath(new URL(`../../../demo/${NAME}/`, import.meta.url))
const FILES = ['administrations.csv.gz', 'deliveries.csv.gz'].map((file) => join(FOLDER, file))
const NOTICE =
  'Demo data: deliveries and administrations of COVID-19 vaccines in Italy by area, from italia/covid19-opendata-vaccini, licence CC BY 4.0.'
const INVENTED = 'The sites BRN, HAM and LYO are an invented warehouse.'
const LOOK_BACK = 500

/**
 * Loads the demo, or finds it loaded; the import verb knows the files again by their content. Answers what goes on
 * posting; null where nothing does.
 */
export async function loadDemo(store: LedgerStore, what: DemoScope): Promise<Feed | null> {
  await loadHistory(store)
  if (what === 'history') return null
  const { loadWarehouse } = await import('./warehouse.ts')
  return feedOf(store, await loadWarehouse(store, Date.now()))
}

async function loadHistory(store: LedgerStore): Promise<void> {
  const { fileReader } = await import('../../connectors/files/reader.ts')
  const outcome = await importFiles(
    store,
    fileReader,
    { paths: FILES, mapping: join(FOLDER, 'by-area.json') },
    { by: DEMO_ACTOR },
  )
  if (!outcome.unchanged) await explainEpisodes(store)
}

/** The licence of the data that is shown; null where the demo is not among the imports. */
export async function noticeOf(store: LedgerStore): Promise<string | null> {
  const { rows } = await store.listImports({ limit: LOOK_BACK })
  const has = (name: string) =>
    rows.some(({ files }) => files.some((file) => basename(dirname(file)).startsWith(name)))
  const notices = [...(has(NAME) ? [NOTICE] : []), ...(has(WAREHOUSE_NAME) ? [INVENTED] : [])]
  return notices.length === 0 ? null : notices.join(' ')
}
