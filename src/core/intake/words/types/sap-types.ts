/**
 * Movement types of SAP (BWART). The number after an even pair undoes it and goes the other way (102 undoes 101), but
 * for count differences, whose numbers are both postings of their own.
 *
 * Source: help.sap.com, "Description of Movement Types".
 */
import type { MovementKind } from '../../../codes.ts'
import { listed } from '../fold.ts'
import type { Direction } from '../roles.ts'

const TYPES: readonly (readonly [MovementKind, Direction, string])[] = [
  ['receipt', 'in', '101; 105; 109; 501; 503; 505; 511'],
  // Into blocked receipts: no stock until 105 or 109.
  ['receipt', 'none', '103; 107'],
  ['adjustment', 'signed', '121; 557'],
  ['adjustment', 'none', '340'],
  ['return', 'out', '122; 161; 661'],
  ['return', 'none', '124'],
  ['return', 'in', '451; 651; 653; 655; 657'],
  ['produce', 'in', '131; 521; 523; 525; 531; 545; 581'],
  ['produce', 'both', '317'],
  ['consume', 'out', '201; 221; 241; 261; 281; 291; 331; 333; 335; 543'],
  ['consume', 'both', '319'],
  ['ship', 'out', '231; 601'],
  ['sale', 'out', '251; 633'],
  [
    'transfer',
    'both',
    `301; 309; 311; 321; 323; 325; 341; 343; 349; 411; 413; 415; 453; 455; 457; 459; 541; 621; 631; 647`,
  ],
  ['transfer', 'out', '303; 313; 351; 603; 641; 643; 645'],
  ['transfer', 'in', '305; 315; 605; 671'],
  ['scrap', 'out', '551; 553; 555'],
  ['opening', 'in', '561; 563; 565'],
]

/** Count differences: gains and losses, both of them postings. */
const COUNT_GAINS = listed('701; 703; 707; 712; 714; 716; 718')
const COUNT_LOSSES = listed('702; 704; 708; 711; 713; 715; 717')

export interface SapType {
  readonly kind: MovementKind
  readonly goes: Direction
}

const OPPOSITE: Readonly<Partial<Record<Direction, Direction>>> = { in: 'out', out: 'in' }

const BY_NUMBER = new Map<string, SapType>([
  ...TYPES.flatMap(([kind, goes, list]) =>
    listed(list).flatMap((number): [string, SapType][] => [
      [number, { kind, goes }],
      [String(Number(number) + 1), { kind, goes: OPPOSITE[goes] ?? goes }],
    ]),
  ),
  ...COUNT_GAINS.map((number): [string, SapType] => [number, { kind: 'adjustment', goes: 'in' }]),
  ...COUNT_LOSSES.map((number): [string, SapType] => [number, { kind: 'adjustment', goes: 'out' }]),
])

/**
 * Null for any other number; those that begin with 9, X, Y or Z are a customer's own.
 *
 * @example sapType('102').goes // 'out'
 */
export function sapType(number: string): SapType | null {
  return BY_NUMBER.get(number) ?? null
}
