/**
 * Writes generated movements as CSV, byte by byte into a block: five million rows in a few seconds, where strings
 * would take a minute and the memory of the machine.
 */

export interface Row {
  readonly item: number
  readonly bin: number
  /** Signed: below zero is out. */
  readonly quantity: number
  readonly occurredAt: number
  readonly recordedAt: number
  readonly kind: string
  readonly document: number
}

const HEADER = 'item,location,quantity,occurred_at,recorded_at,kind,id,document,source\n'
const BLOCK_BYTES = 1 << 20
const ROW_BYTES_MAX = 256
const DAY_MS = 86_400_000
const COMMA = 44

export function createRowWriter(flush: (bytes: Uint8Array) => void) {
  const block = Buffer.alloc(BLOCK_BYTES)
  const dayText = new Map<number, string>()
  let end = block.write(HEADER, 'latin1')
  let rows = 0
  let bytes = 0
  return {
    get rows() {
      return rows
    },
    write(row: Row): void {
      if (end > BLOCK_BYTES - ROW_BYTES_MAX) empty()
      rows += 1
      text('SKU-')
      digits(row.item, 5)
      text(',A/')
      digits(1 + (row.bin >> 3), 2)
      text('/')
      digits(1 + (row.bin & 7), 2)
      text(row.quantity < 0 ? ',-' : ',')
      plain(Math.abs(row.quantity))
      instant(row.occurredAt)
      instant(row.recordedAt)
      block[end++] = COMMA
      text(row.kind)
      text(',M')
      digits(rows, 9)
      text(row.kind === 'receipt' ? ',PO-' : ',SO-')
      digits(row.document, 8)
      text(row.bin < 32 ? ',wms-1\n' : ',wms-2\n')
    },
    end(): number {
      empty()
      return bytes
    },
  }

  function empty(): void {
    flush(block.subarray(0, end))
    bytes += end
    end = 0
  }

  function text(value: string): void {
    for (let at = 0; at < value.length; at += 1) block[end++] = value.charCodeAt(at)
  }

  function plain(value: number): void {
    digits(value, value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : 9)
  }

  function digits(value: number, width: number): void {
    let rest = value
    for (let at = end + width - 1; at >= end; at -= 1) {
      block[at] = 48 + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    end += width
  }

  /** `,2024-05-01T12:39:35Z` */
  function instant(at: number): void {
    const day = Math.floor(at / DAY_MS)
    let date = dayText.get(day)
    if (date === undefined) {
      date = `,${new Date(day * DAY_MS).toISOString().slice(0, 11)}`
      dayText.set(day, date)
    }
    text(date)
    const second = Math.floor((at - day * DAY_MS) / 1000)
    digits(Math.floor(second / 3600), 2)
    text(':')
    digits(Math.floor(second / 60) % 60, 2)
    text(':')
    digits(second % 60, 2)
    text('Z')
  }
}
