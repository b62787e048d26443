/** Every known layout. A file a layout, a folder a family. */

import { AMAZON_LEDGER_DETAIL } from './channels/amazon-ledger-detail.ts'
import { AMAZON_LEDGER_SUMMARY } from './channels/amazon-ledger-summary.ts'
import { BRIGHTPEARL } from './channels/brightpearl.ts'
import { LIGHTSPEED_RETAIL } from './channels/lightspeed-retail.ts'
import { LINNWORKS } from './channels/linnworks.ts'
import { LOYVERSE } from './channels/loyverse.ts'
import { MAGENTO_RESERVATIONS } from './channels/magento-reservations.ts'
import { REVEL } from './channels/revel.ts'
import { SHIPHERO } from './channels/shiphero.ts'
import { SHOPIFY_ADJUSTMENTS } from './channels/shopify-adjustments.ts'
import { SHOPIFY_ORDERS } from './channels/shopify-orders.ts'
import { SQUARE } from './channels/square.ts'
import { WHIPLASH } from './channels/whiplash.ts'
import { ZETTLE } from './channels/zettle.ts'
import { ACUMATICA } from './erp/acumatica.ts'
import { EPICOR } from './erp/epicor.ts'
import { INFOR_CSI } from './erp/infor-csi.ts'
import { INFOR_LN } from './erp/infor-ln.ts'
import { INFOR_M3 } from './erp/infor-m3.ts'
import { NETSUITE } from './erp/netsuite.ts'
import { ORACLE_MATERIAL_TRANSACTIONS } from './erp/oracle-material-transactions.ts'
import type { Layout } from './layout.ts'
import { ONE_C } from './local/1c.ts'
import { DATEV } from './local/datev.ts'
import { KINGDEE_DETAIL } from './local/kingdee-detail.ts'
import { KINGDEE_SUMMARY } from './local/kingdee-summary.ts'
import { LEXWARE } from './local/lexware.ts'
import { TALLY } from './local/tally.ts'
import { BC_ITEM_LEDGER } from './microsoft/bc-item-ledger.ts'
import { BC_VALUE_ENTRIES } from './microsoft/bc-value-entries.ts'
import { BC_WAREHOUSE_ENTRIES } from './microsoft/bc-warehouse-entries.ts'
import { D365_INVENTORY_TRANSACTIONS } from './microsoft/d365-inventory-transactions.ts'
import { DOLIBARR } from './open/dolibarr.ts'
import { ERPNEXT } from './open/erpnext.ts'
import { IDEMPIERE } from './open/idempiere.ts'
import { INVENTREE } from './open/inventree.ts'
import { ODOO_MOVES } from './open/odoo-moves.ts'
import { ODOO_VALUATION } from './open/odoo-valuation.ts'
import { OPEN_MSUPPLY } from './open/open-msupply.ts'
import { OPENBOXES } from './open/openboxes.ts'
import { PARTKEEPR } from './open/partkeepr.ts'
import { SNIPE_IT } from './open/snipe-it.ts'
import { TRYTON } from './open/tryton.ts'
import { SAGE_50 } from './sage/sage-50.ts'
import { SAGE_100 } from './sage/sage-100.ts'
import { SAGE_200 } from './sage/sage-200.ts'
import { SAGE_X3 } from './sage/sage-x3.ts'
import { SAP_MB5B } from './sap/sap-mb5b.ts'
import { SAP_MB51 } from './sap/sap-mb51.ts'
import { SAP_MB52 } from './sap/sap-mb52.ts'
import { SAP_MSEG } from './sap/sap-mseg.ts'
import { SAP_WM_TASKS } from './sap/sap-wm-tasks.ts'
import { ONLINE_RETAIL } from './self-made/online-retail.ts'
import { PRODUCT_DEMAND } from './self-made/product-demand.ts'
import { CIN7_CORE } from './small/cin7-core.ts'
import { CIN7_OMNI } from './small/cin7-omni.ts'
import { FISHBOWL } from './small/fishbowl.ts'
import { KATANA } from './small/katana.ts'
import { QUICKBOOKS_DESKTOP } from './small/quickbooks-desktop.ts'
import { QUICKBOOKS_ONLINE } from './small/quickbooks-online.ts'
import { SORTLY } from './small/sortly.ts'
import { UNLEASHED } from './small/unleashed.ts'
import { XERO } from './small/xero.ts'
import { ZOHO } from './small/zoho.ts'
import { CABINET } from './warehouse/cabinet.ts'
import { DBA } from './warehouse/dba.ts'
import { JDA_DLYTRN } from './warehouse/jda-dlytrn.ts'
import { MANHATTAN_PIX } from './warehouse/manhattan-pix.ts'

export const LAYOUTS: readonly Layout[] = [
  SAP_MB51,
  SAP_MSEG,
  SAP_MB5B,
  SAP_MB52,
  SAP_WM_TASKS,
  BC_ITEM_LEDGER,
  BC_VALUE_ENTRIES,
  BC_WAREHOUSE_ENTRIES,
  D365_INVENTORY_TRANSACTIONS,
  SAGE_50,
  SAGE_100,
  SAGE_X3,
  SAGE_200,
  NETSUITE,
  ORACLE_MATERIAL_TRANSACTIONS,
  INFOR_LN,
  INFOR_M3,
  INFOR_CSI,
  EPICOR,
  ACUMATICA,
  ODOO_MOVES,
  ODOO_VALUATION,
  ERPNEXT,
  DOLIBARR,
  TRYTON,
  IDEMPIERE,
  OPENBOXES,
  INVENTREE,
  OPEN_MSUPPLY,
  SNIPE_IT,
  PARTKEEPR,
  QUICKBOOKS_ONLINE,
  QUICKBOOKS_DESKTOP,
  XERO,
  ZOHO,
  CIN7_OMNI,
  CIN7_CORE,
  UNLEASHED,
  KATANA,
  FISHBOWL,
  SORTLY,
  LINNWORKS,
  SHIPHERO,
  BRIGHTPEARL,
  SHOPIFY_ORDERS,
  SHOPIFY_ADJUSTMENTS,
  MAGENTO_RESERVATIONS,
  AMAZON_LEDGER_DETAIL,
  AMAZON_LEDGER_SUMMARY,
  SQUARE,
  LIGHTSPEED_RETAIL,
  LOYVERSE,
  ZETTLE,
  REVEL,
  WHIPLASH,
  MANHATTAN_PIX,
  JDA_DLYTRN,
  DBA,
  CABINET,
  ONE_C,
  TALLY,
  DATEV,
  LEXWARE,
  KINGDEE_DETAIL,
  KINGDEE_SUMMARY,
  PRODUCT_DEMAND,
  ONLINE_RETAIL,
]
