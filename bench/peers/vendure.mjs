/**
 * Vendure's stock services on one hot variant, as published: adjusting the level and allocating to order lines, each
 * call in a transaction of its own as its API runs them. The packages are those of the folder it runs in; its database
 * is the first argument. Vendure is under the GPL: it is run here, and nothing of it is part of this program.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { OPERATIONS, tell, timed } from './workers.mjs'

const { hostname, port, username, password, pathname } = new URL(process.argv[2])
const require = createRequire(join(process.cwd(), 'package.json'))
const vendure = require('@vendure/core')
const STOCK = 1_000_000

const app = await vendure.bootstrap({
  apiOptions: { port: 0, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: { tokenMethod: 'bearer' },
  paymentOptions: { paymentMethodHandlers: [] },
  logger: new vendure.DefaultLogger({ level: vendure.LogLevel.Error }),
  dbConnectionOptions: {
    ...{ type: 'postgres', host: hostname, port: Number(port), username, password },
    ...{ database: pathname.slice(1), synchronize: true, extra: { max: 10 } },
  },
})
const connection = app.get(vendure.TransactionalConnection)
const levels = app.get(vendure.StockLevelService)
const movements = app.get(vendure.StockMovementService)
const ctx = await app.get(vendure.RequestContextService).create({ apiType: 'admin' })
const place = await app.get(vendure.StockLocationService).defaultStockLocation(ctx)
const make = (entity, fields) => connection.rawConnection.getRepository(entity).save(new entity(fields))

const adjusted = await stocked('adjust')
const adjusting = await timed(() =>
  connection.withTransaction(ctx, (within) =>
    levels.updateStockOnHandForLocation(within, adjusted.id, place.id, -1),
  ),
)
const after = await levels.getStockLevel(ctx, adjusted.id, place.id)
tell('adjust by one, its stock service', adjusting, {
  expected: `on hand ${STOCK - adjusting.done}`,
  found: `on hand ${after.stockOnHand}`,
})

const reserved = await stocked('reserve')
const order = await make(vendure.Order, {
  ...{ code: 'HOT', state: 'PaymentSettled', active: false, currencyCode: 'USD', couponCodes: [] },
  ...{ shippingAddress: {}, billingAddress: {}, subTotal: 0, subTotalWithTax: 0 },
})
const taxCategory = await make(vendure.TaxCategory, { name: 'standard' })
const lines = []
for (let number = 0; number < OPERATIONS; number++) {
  lines.push(
    await make(vendure.OrderLine, {
      ...{ order, productVariant: reserved, taxCategory, quantity: 1, orderPlacedQuantity: 1 },
      ...{ listPrice: 100, listPriceIncludesTax: false, adjustments: [], taxLines: [] },
    }),
  )
}
const reserving = await timed((number) =>
  connection.withTransaction(ctx, (within) =>
    movements.createAllocationsForOrderLines(within, [{ orderLineId: lines[number].id, quantity: 1 }]),
  ),
)
const kept = await connection.rawConnection
  .getRepository(vendure.Allocation)
  .count({ where: { productVariant: { id: reserved.id } } })
const { stockAllocated } = await levels.getStockLevel(ctx, reserved.id, place.id)
tell('reserve one, its allocations', reserving, {
  expected: `${reserving.done} allocations, allocated ${reserving.done}`,
  found: `${kept} allocations, allocated ${stockAllocated}`,
})
process.exit(0)

async function stocked(sku) {
  const product = await make(vendure.Product, { enabled: true })
  const variant = await make(vendure.ProductVariant, { sku, product, enabled: true, trackInventory: 'TRUE' })
  await levels.updateStockOnHandForLocation(ctx, variant.id, place.id, STOCK)
  return variant
}
