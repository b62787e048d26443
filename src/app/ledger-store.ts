/**
 * All that the app asks of the ledger's database: one port a street, answered by one store.
 *
 * Rows bear decimal strings and ISO times, in the shapes of the HTTP API; histories and batches are columns. Book ids
 * are `<site number>-<book number>`. A method that takes an unknown id answers null or an empty page; it throws for
 * I/O errors, refusals (`ChangeRefused`) and bugs only. A verb asks for the ports it needs, not for all of them.
 */
import type { BackTestPort } from './back-test/port.ts'
import type { BookPort } from './books/port.ts'
import type { CasePort } from './cases/port.ts'
import type { CheckPort } from './checks/port.ts'
import type { CountPort } from './counts/port.ts'
import type { EpisodePort } from './episodes/port.ts'
import type { ExpectationPort } from './expectations/port.ts'
import type { TransitPort } from './expectations/transit-port.ts'
import type { HoldPort } from './holds/port.ts'
import type { IntakePort } from './intake/port.ts'
import type { LivePort } from './live/port.ts'
import type { MovementPort } from './movements/port.ts'
import type { OrderPort, StopPort } from './orders/port.ts'
import type { OverridePort } from './overrides/port.ts'
import type { OverviewPort } from './overview/port.ts'
import type { PostingPort } from './posting/port.ts'
import type { RefusalPort } from './refusals/port.ts'
import type { RegistryPort } from './registry/port.ts'
import type { RepairPort } from './repairs/port.ts'
import type { ReservationPort } from './reservations/port.ts'
import type { RulePort } from './rules/port.ts'
import type { SearchPort } from './search/port.ts'
import type { ShortagePort } from './shortages/port.ts'
import type { SitePort } from './site/port.ts'
import type { SuspectPort } from './suspects/port.ts'
import type { TrailPort } from './trail/port.ts'

/** The ledger's database as a whole: opened once by `main`, handed on as the ports a caller needs. */
export interface LedgerStore
  extends BackTestPort,
    BookPort,
    CasePort,
    CheckPort,
    CountPort,
    EpisodePort,
    ExpectationPort,
    HoldPort,
    IntakePort,
    LivePort,
    MovementPort,
    OrderPort,
    OverridePort,
    OverviewPort,
    PostingPort,
    RefusalPort,
    RegistryPort,
    RepairPort,
    ReservationPort,
    RulePort,
    SearchPort,
    ShortagePort,
    SitePort,
    StopPort,
    SuspectPort,
    TrailPort,
    TransitPort {
  /** Answers when the database does, and compares the clocks. */
  ping(): Promise<void>
  /** Waits for what is under way, then ends every connection. */
  close(): Promise<void>
}
