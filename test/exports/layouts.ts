/** All layouts; a new one is one constant in a file of its family. */
import * as inventory from './render/books/inventory.ts'
import * as quickbooks from './render/books/quickbooks.ts'
import * as orders from './render/channels/orders.ts'
import * as businessCentral from './render/erp/business-central.ts'
import * as dynamics from './render/erp/dynamics.ts'
import * as sage from './render/erp/sage.ts'
import * as us from './render/erp/us.ts'
import type { Layout } from './render/lib/layout.ts'
import * as kardex from './render/local/kardex.ts'
import * as ledgers from './render/local/ledgers.ts'
import * as erpnext from './render/open/erpnext.ts'
import * as health from './render/open/health.ts'
import * as odoo from './render/open/odoo.ts'
import * as trackers from './render/open/trackers.ts'
import * as tills from './render/pos/tills.ts'
import * as mb51 from './render/sap/mb51.ts'
import * as sapTables from './render/sap/tables.ts'
import * as dataSets from './render/sheets/data-sets.ts'
import * as shapes from './render/sheets/shapes.ts'
import { sheets } from './render/sheets/spreadsheets.ts'
import * as workbooks from './render/sheets/workbooks.ts'
import * as extracts from './render/warehouse/extracts.ts'

const FAMILIES: readonly object[] = [
  mb51,
  sapTables,
  businessCentral,
  dynamics,
  us,
  sage,
  odoo,
  erpnext,
  health,
  trackers,
  quickbooks,
  inventory,
  orders,
  tills,
  extracts,
  ledgers,
  kardex,
  dataSets,
  sheets,
  workbooks,
  shapes,
]

const isLayout = (value: unknown): value is Layout =>
  typeof value === 'object' && value !== null && 'slug' in value

export const LAYOUTS: readonly Layout[] = FAMILIES.flatMap((family) => Object.values(family).filter(isLayout))
