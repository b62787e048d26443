/** Flags with two opposite values beside a quantity without signs. */
import { keyOf, listed } from './fold.ts'

export interface DirectionFlag {
  readonly in: string[]
  readonly out: string[]
  /** Both sides of the books are called so somewhere: debit is in for SAP and Tally, out for OpenBoxes. */
  readonly ambiguous: boolean
}

interface Pair {
  readonly in: ReadonlySet<string>
  readonly out: ReadonlySet<string>
  readonly ambiguous: boolean
}

/** One letter alone is a flag only beside the other of its pair. */
const PAIRS: readonly Pair[] = [
  pair('s', 'h', true),
  pair('soll', 'haben', true),
  pair('d; dr; debit; dt', 'c; cr; credit; kt', true),
  pair('debit; debit entry; debe; dare; debet; débit', 'credit; haber; avere; kredit; crédit', true),
  pair('debe', 'haber; abono', true),
  pair('cargo', 'abono', true),
  pair('d', 'h', true),
  pair('wn', 'ma', true),
  pair('md; má dáti', 'd; dal', true),
  pair('borc', 'alacak', true),
  pair('дебет; дт', 'кредит; кт', true),
  pair('借; 借方', '贷; 貸; 貸方; 贷方', true),
  pair('in; i; inbound; incoming; inward; inwards', 'out; o; outbound; outgoing; outward; outwards', false),
  pair('in', 'ex', false),
  pair('+; plus; p; positive; pos', '-; −; minus; m; n; negative; neg', false),
  pair('1; +1', '-1; −1', false),
  pair(
    'e; ent; entrada; entradas; ingreso; entree; entrée',
    's; sal; sai; salida; salidas; egreso; saida; saída; sortie',
    false,
  ),
  pair('e; entrata; c; carico', 'u; uscita; s; scarico', false),
  pair(
    'increase; inc; add; a; addition; added; up',
    'decrease; dec; subtract; s; usage; reduction; removed; down; deduct',
    false,
  ),
  pair('receipt; rec; r', 'issue; iss; i', false),
  pair('z; zu; zugang; eingang; ein; e', 'a; ab; abgang; ausgang; aus', false),
  pair('bij', 'af', false),
  pair('p; przychod; wejscie; we', 'r; rozchod; wyjscie; wy', false),
  pair('g; giris; giren', 'c; cikis; cikan', false),
  pair('p; prijem', 'v; vydej', false),
  pair('ind; tilgang; in', 'ud; afgang; ut', false),
  pair('be; b; bevetel', 'ki; k; kiadas', false),
  pair('приход; п; поступление', 'расход; р; выбытие', false),
  pair('入; 入庫; 受入; 受; 入库; 收; 收入; 增加; 进', '出; 出庫; 払出; 払; 出库; 发; 发出; 减少; 付', false),
  pair('입고; 입; 증가', '출고; 출; 감소', false),
  pair('true; yes; y', 'false; no; n', true),
]

/**
 * The values of a flag by the way goods went, as they stand in the file; null where they are no pair of opposites.
 * Blanks are passed over.
 *
 * @example directionFlag(['IN', 'OUT']) // { in: ['IN'], out: ['OUT'], ambiguous: false }
 */
export function directionFlag(values: readonly string[]): DirectionFlag | null {
  const present = [...new Set(values.filter((value) => value.trim() !== ''))]
  if (present.length < 2 || present.length > 4) return null
  for (const { in: inward, out: outward, ambiguous } of PAIRS) {
    const ins = present.filter((value) => inward.has(flagKey(value)))
    const outs = present.filter((value) => outward.has(flagKey(value)))
    const all = ins.length + outs.length === present.length
    if (all && ins.length > 0 && outs.length > 0) return { in: ins, out: outs, ambiguous }
  }
  return null
}

/**
 * Whether a value of a flag means one way to some and the other to others: a debit, or a letter alone.
 *
 * @example isAmbiguousFlag('Debit') // true
 */
export function isAmbiguousFlag(value: string): boolean {
  const key = flagKey(value)
  if (key.length < 2) return true
  return PAIRS.some(({ in: inward, out, ambiguous }) => ambiguous && (inward.has(key) || out.has(key)))
}

function pair(inward: string, outward: string, ambiguous: boolean): Pair {
  return {
    in: new Set(listed(inward).map(flagKey)),
    out: new Set(listed(outward).map(flagKey)),
    ambiguous,
  }
}

function flagKey(value: string): string {
  const text = value.trim()
  return /^[+\-−]\d*(\.0+)?$/.test(text) ? text.replace('−', '-').replace(/\.0+$/, '') : keyOf(text)
}
