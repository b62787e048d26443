/** Which column of a file a canonical one can be read from. */
import type { FileGuess } from '../../../../api/intake/schema.ts'
import type { CanonicalColumn } from '../../../../core/intake/canonical-columns.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import type { Choice } from '../../../ui/form/field.tsx'

const { taken: say } = web.reading
const NAME_CHARS_MAX = 60

/** The columns a reader may choose, in the order in which they matter. */
export const CHOSEN_COLUMNS: readonly CanonicalColumn[] = [
  'item',
  'quantity',
  'location',
  'from',
  'to',
  'occurred_at',
  'recorded_at',
  'kind',
  'site',
  'document',
  'line',
  'id',
  'unit',
  'lot',
  'owner',
  'unit_cost',
  'currency',
  'actor',
  'reason',
  'balance_after',
]

export type TakenColumn = FileGuess['taken'][number]

/** The value of a choice that stands for several columns together, or for a value of all rows. */
export const AS_IT_IS = ' as it is'

/** What people call a canonical column. */
export function columnName(column: CanonicalColumn): string {
  return web.reading.fields[column]?.[0] ?? words().guess.columns[column]
}

/** The value of the choice that is in force. */
export function chosenColumn(taken: TakenColumn | undefined): string {
  if (taken === undefined) return ''
  const [first, ...others] = taken.from
  if (first === undefined) return taken.column === 'location' ? '' : AS_IT_IS
  return others.length > 0 ? AS_IT_IS : first
}

/** None, what is in force where it is no single column, and the columns of the file. */
export function columnChoices(
  column: CanonicalColumn,
  file: FileGuess | undefined,
  taken: TakenColumn | undefined,
): Choice[] {
  const columns = file === undefined ? [] : [...file.table.columns, ...file.table.groups]
  const isSpecial = taken !== undefined && chosenColumn(taken) === AS_IT_IS
  const special = { value: AS_IT_IS, label: isSpecial ? specialText(taken) : '' }
  return [
    { value: '', label: column === 'location' ? say.onePlace : say.none },
    ...(isSpecial ? [special] : []),
    ...columns.map((name) => ({
      value: name,
      label: name.length > NAME_CHARS_MAX ? `${name.slice(0, NAME_CHARS_MAX)}…` : name,
    })),
  ]
}

function specialText({ from, each, examples }: TakenColumn): string {
  if (from.length === 0) return say.constant(examples[0] ?? '')
  return each === true ? say.each(from) : say.several(from)
}
