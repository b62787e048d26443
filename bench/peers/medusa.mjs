/**
 * Medusa's inventory module on one hot item, as published: adjusting the level and reserving, called as the module is
 * (no lock), and within the locking module as Medusa's own workflows call it. The packages are those of the folder it
 * runs in; its database is the first argument.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { OPERATIONS, tell, timed } from './workers.mjs'

const [clientUrl] = process.argv.slice(2)
const require = createRequire(join(process.cwd(), 'package.json'))
const { MedusaApp } = require('@medusajs/framework/modules-sdk')
const STOCK = 1_000_000
const PLACE = 'sloc_1'

const quiet = () => {}
const app = await MedusaApp({
  injectedDependencies: {
    logger: { info: quiet, debug: quiet, log: quiet, warn: quiet, error: console.error },
  },
  modulesConfig: {
    inventory: { resolve: require.resolve('@medusajs/inventory') },
    locking: { resolve: require.resolve('@medusajs/locking') },
  },
  sharedResourcesConfig: {
    database: { clientUrl, driverOptions: { connection: { ssl: false } }, pool: { max: 10 } },
  },
})
await app.runMigrations()
await app.onApplicationStart()
const { inventory, locking } = app.modules

for (const locked of [false, true]) {
  const within = (item, job) => (locked ? locking.execute([item], job, { timeout: 60 }) : job())
  const way = locked ? 'locked as by its workflows' : 'the module as it is'
  const adjusted = await stocked(`adjust-${locked}`)
  const adjusting = await timed(() => within(adjusted, () => inventory.adjustInventory(adjusted, PLACE, -1)))
  const after = await level(adjusted)
  tell(`adjust by one, ${way}`, adjusting, {
    expected: `stocked ${STOCK - adjusting.done}`,
    found: `stocked ${after.stocked_quantity}`,
  })
  const reserved = await stocked(`reserve-${locked}`)
  const reserving = await timed((number) =>
    within(reserved, () =>
      inventory.createReservationItems([
        {
          inventory_item_id: reserved,
          location_id: PLACE,
          quantity: 1,
          line_item_id: `line-${locked}-${number}`,
        },
      ]),
    ),
  )
  const kept = await inventory.listReservationItems({ inventory_item_id: reserved }, { take: OPERATIONS * 2 })
  const { reserved_quantity } = await level(reserved)
  tell(`reserve one, ${way}`, reserving, {
    expected: `${reserving.done} reservations, reserved ${reserving.done}`,
    found: `${kept.length} reservations, reserved ${reserved_quantity}`,
  })
}
process.exit(0)

async function stocked(sku) {
  const { id } = await inventory.createInventoryItems({ sku })
  await inventory.createInventoryLevels([
    { inventory_item_id: id, location_id: PLACE, stocked_quantity: STOCK },
  ])
  return id
}

function level(item) {
  return inventory.retrieveInventoryLevelByItemAndLocation(item, PLACE)
}
