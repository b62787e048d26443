/** The names that systems give to the types of what is announced. */
import { EXPECTATION_TYPES, type ExpectationType } from '../codes.ts'

/** Folded as `folded` does. EDI messages go by their numbers. */
const NAMES: Readonly<Record<ExpectationType, readonly string[]>> = {
  'purchase-order': ['po', 'purchase', 'purchaseorderline', 'supplierorder', 'inboundorder', '850', 'orders'],
  asn: [
    'advanceshipnotice',
    'advancedshippingnotice',
    'advanceshippingnotice',
    'advancedshipnotice',
    'shippingnotice',
    'shipnotice',
    'despatchadvice',
    'dispatchadvice',
    'inbounddelivery',
    'inboundshipment',
    'desadv',
    '856',
  ],
  'transfer-in': [
    'transfer',
    'transferorder',
    'to',
    'sto',
    'stocktransfer',
    'stocktransferorder',
    'inboundtransfer',
  ],
  'return-authorisation': [
    'return',
    'returns',
    'returnauthorization',
    'returnorder',
    'customerreturn',
    'salesreturn',
    'rma',
    '180',
  ],
  'sales-order': [
    'so',
    'sale',
    'sales',
    'salesorderline',
    'order',
    'customerorder',
    'outbounddelivery',
    'outboundorder',
  ],
  'transfer-out': ['outboundtransfer', 'transferout'],
}

const TYPE_OF: ReadonlyMap<string, ExpectationType> = new Map(
  EXPECTATION_TYPES.flatMap((type) => [type, ...NAMES[type]].map((name) => [folded(name), type] as const)),
)

/**
 * The type that a text names, whatever its capitals, blanks and strokes; null for a text that names none.
 *
 * @example expectationTypeOf('Purchase Order') // 'purchase-order'
 * @example expectationTypeOf('RMA') // 'return-authorisation'
 */
export function expectationTypeOf(text: string): ExpectationType | null {
  return TYPE_OF.get(folded(text)) ?? null
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
