/** What columns are called in English. */
import type { RoleWords } from '../lists/role-words.ts'

export const EN: RoleWords = {
  item: `sku; item code; item no; item number; item id; part number; part no; part num; product code; product id;
    product number; product ref; stock code; material; material number; material no~; material code; article;
    article no; article number; model no; upc; ean; gtin; barcode; msku; fnsku; asin; ndc; med id; style~;
    variant sku; default code; internal reference; lineitem sku; product service; catalogue item code; matnr;
    itmref; prtnum; sku code; item sku; product sku; stock item; catalog no; catalogue no; part; item;
    product; ref no~; model~; isbn; sku id; product reference; item reference; inventory item; inventory id;
    article code; goods code; component; code~; reference~; ref~; style no; medication id; medicine id;
    medicine code; drug code;
    drug id; ndc code; wine id; component code; raw material code; raw material`,
  'item-text': `description; item name; item description; product name; material description; title; lineitem name;
    details; product description; article description; part description; product title; item title; name~;
    item desc; short description; long description; material name; stock item name; product service name;
    article name; part name`,
  variant: 'variant; variant code; variant id; colour; color; size~; configuration; option',
  site: `plant; site; facility~; branch~; organization~; company code; store~; business unit~; dc~; site code;
    site name; plant code; branch code; branch name; branch id; company; entity~; org; organisation;
    inventory organization; legal entity`,
  location: `location; location code; warehouse; warehouse code; store~; storage location; stock location; depot~;
    subinventory; station~; fulfillment center; sloc; whse; facility~; godown; location name; warehouse name;
    warehouse id; warehouse no; stock room; inventory location; stock location name; site location; outlet;
    shop; branch~; place; store name; store no; store id; ward; cabinet; hub; fulfilment center;
    fulfilment centre; dc~; location id; location no; stocking location`,
  bin: `bin; bin location; shelf; slot; locator; bin code; bin no; storage bin; rack; bin number; stock bin;
    pick location; pocket; position~; place~; sub location; aisle bin`,
  'bin-area': 'zone; zone code; aisle; area; storage type; section; bay; row~; storage area',
  from: `from; from location; source location; source bin; from warehouse; source~; origin~; from bin;
    source storage bin; ship from; transfer from; warehouse from; location from; sender~`,
  to: `to; to location; destination; destination location; destination bin; to warehouse; target~; to bin;
    ship to~; transfer to; receiving location; warehouse to`,
  package: `package; pallet; pallet id; lpn; license plate; licence plate; handling unit; hu; carton; container;
    tote; sscc`,
  quantity: `quantity; qty; movement quantity; moved; qty moved; quantity moved; units~; pieces~; change~; delta;
    qty delta; qty change; quantity change; net change; adjustment~; adjustment qty; trans qty;
    transaction quantity; primary quantity; actual qty; qty done; quantity in units; trx qty; txn qty;
    transaction qty; movement qty; stock movement; moved qty; stock change; amount~; no of units;
    number of units; count~; unit qty; base qty; base quantity; quantity base; qty base; actual quantity;
    done quantity; quantity done; moved quantity; volume~; number~; qty adjusted; adjusted;
    adjusted quantity; adj qty; net qty; net quantity; net movement; units moved; difference; qty difference;
    variance~; total units; total qty; total quantity; signed qty; signed quantity; adj; phys`,
  'quantity-in': `in~; qty in; quantity in; in qty; received~; receipts; receipt qty; inward; inwards; incoming; added;
    plus~; purchases~; stock in; total receipt qties; qty received; received qty; received quantity;
    quantity received; units in; units received; in quantity; inward qty; inward quantity; inwards qty;
    stock in qty; qty in stock in; in units; inbound; inbound qty; receipt; receipt quantity; receipts qty;
    increase; additions; addition; restocked; transfer in; transfers in; returns~; grn qty; purchased; produced;
    found; qty added; credit~; dr qty~; input`,
  'quantity-out': `out~; qty out; quantity out; out qty; issued; issues; issue qty; outward; outwards; outgoing; shipped;
    sold~; used~; consumed; dispatched; removed; minus~; stock out; total issue quantities; qty issued;
    issued qty; issued quantity; quantity issued; qty sold; sold qty; units sold; units out; out quantity;
    outward qty; outwards qty; outward quantity; qty shipped; shipped qty; quantity shipped;
    shipped quantity; out units; outbound; outbound qty; issue; issue quantity; decrease; deductions;
    reductions; reduction; transfer out; transfers out; usage; sales qty; sales~; wasted; waste; wastage; spoilage; spoiled;
    shrinkage; breakage; scrapped; damaged~;
    lost; disposed; qty removed; debit~; cr qty~; output~; dispensed; withdrawn`,
  'quantity-other': `remaining quantity; remaining qty; invoiced quantity; invoiced qty; ordered; ordered qty; qty ordered;
    quantity ordered; order qty; order quantity; reserved; reserved qty; reserved quantity; qty reserved;
    allocated; allocated qty; demand; initial demand; target qty; target quantity; planned qty;
    planned quantity; expected qty; expected quantity; requested qty; requested quantity; requested;
    required qty; required; backordered; backorder qty; committed; committed qty; on order; in transit;
    available; available qty; qty available; free; forecast; forecasted; projected; packs; no of packs;
    num packs; pack qty; pack size; pack quantity; cartons; case qty; cases; boxes; pallets; min qty;
    max qty; minimum; maximum; reorder point; reorder level; safety stock; par; min; max; open qty;
    outstanding qty; conversion factor; factor; qty per unit; weight; gross weight; net weight; volume m3;
    length; width; height; outer; inner; lead time; days; age; unavailable; ats; on hold;
    outstanding qty on order`,
  'balance-after': `balance; balance qty; running balance; stock after; quantity after; qty after; qty on hand; on hand; soh;
    stock on hand; new stock; new quantity; closing~; stock level; ending balance; balance after;
    remaining stock~; balance quantity; new balance; qty balance; balance on hand; balance qoh; qoh;
    quantity on hand; on hand qty; on hand quantity; soh after; stock~; closing stock; closing qty;
    closing quantity; closing balance; final stock; ending inventory; ending qty; ending quantity;
    running total; running qty; running quantity; cumulative qty; cumulative quantity; after; level after;
    new level; new on hand; new qty; stock balance; end balance; end qty; current stock; current qty;
    current qoh; inventory after; resulting stock; qty after transaction; bal; bal qty; available stock~;
    balance units; ending count; stock level after; physical stock; left; remaining~; end of month on hand`,
  'balance-before': `before; stock before; qty before; quantity before; opening qty; opening quantity; old stock;
    old quantity; old qty; old on hand; previous stock; previous qty; previous quantity; previous on hand;
    previous balance; prior qty; beginning qty; beginning count; start qty; level before; balance before;
    qty was; inventory before; old level; open qoh; expected count`,
  level: `count qty; counted; counted qty; counted quantity; physical count; physical qty; physical quantity;
    stock count; opening; opening stock; opening balance; closing stock level; inventory level; snapshot qty;
    stock on hand qty; unrestricted; blocked; quality inspection; in stock; on hand inventory; actual count;
    beginning balance; beginning inventory; starting inventory; starting stock; starting balance; count~;
    start of month on hand; opening on hand`,
  amount: `amount; value; total~; total cost; extended cost; ext cost; amt; amount in lc; amt in loc cur;
    asset value; stock value; cost amount; sales amount; line total; subtotal; balance value; revenue;
    turnover; total value; total price; extended price; ext price; extended amount; line amount; net amount;
    gross amount; tax; tax amount; vat; vat amount; discount; discount amount; net value; gross value;
    sales value; sales; cogs; cost of goods sold; inventory value; value change; change in value;
    total sales; total amount; fifo cost; profit; margin; price total; amount in local currency;
    stock value change; local amount; balance amount; amount paid; debit amount; credit amount; gross; net`,
  'unit-cost': `unit cost; cost; cost price; rate~; valuation rate; average cost; standard cost; avg cost; price~;
    cost per unit; incoming rate; unit value; price per unit; per unit; rate per unit; average price;
    purchase price; sales price~; sale price~; selling price~; unit price; list price~; retail price~;
    price unit; mrp~; avg rate; avg price; unit rate; weighted average cost; wac; moving average price; map;
    landed cost; current cost; last cost; cost each; price each; item price`,
  currency: 'currency; currency code; curr; cur; ccy; crcy',
  unit: `unit; uom; um; unit of measure; base unit; stock uom; meins; entry unit; unit of entry; buom;
    unit of measurement; measure; measure unit; unit code; stock unit; base uom; sku unit; units of measure;
    inventory unit; stocking unit; units~; uom code; unit name; qty unit; quantity unit; unit of issue;
    um code`,
  'unit-other': `purchase unit; order unit; sales unit; pack unit; packing unit; purchase uom; sales uom;
    alternative unit; alt uom; order uom; unit size; price unit of measure`,
  'date-happened': `date; posting date; transaction date; movement date; trans date; effective date; event date;
    date of movement; physical date; business date; registering date; ship date; receipt date;
    transaction date time; movement datetime; date and time; datetime; timestamp; trx date; txn date;
    tran date; posted date; date posted; posted; posted on; occurred at; occurred; happened at; stock date;
    issue date~; event time; transaction time stamp; when; day; activity date; adjustment date;
    adjustment time; date received; received date; received at; shipped date; shipped at; date shipped;
    dispatch date; completed at; completed date; date completed; done date; date done; sale date; sales date;
    usage date; inventory date; stock movement date; performed at; executed at; effective at;
    confirmation date; pick date; gr date; gi date; count date; snapshot date; registered date;
    voucher date~; order date~; invoice date~; bill date~; document date~; date of transaction;
    date of posting; accounting date; date of operation; operation date; action date; log time; xact date;
    last updated~`,
  'time-happened': `time; transaction time; posting time; hour; clock; movement time; time of movement; posted time;
    trans time; trx time; event hour; time of day; confirmation time; time of transaction; hh mm`,
  'date-recorded': `entry date; entered on; created at; created on; date created; created; creation date; recorded at;
    booked at; sysdate; log date; inserted at; date entered; system date; dateupdated; created date;
    create date; record date; record time; recorded on; recorded; entry datetime; entered at; entered;
    input date; insert date; inserted; registration date; upload date; updated at; updated; last updated;
    last modified; modified; modified on; modified at; modified date; date modified; update date;
    booking time; logged at; keyed at; sync date; write date; date recorded; changed on; date added;
    added on; added at; saved at`,
  'time-recorded': `time of entry; entry time; created time; creation time; time created; keyed time; time entered;
    input time; time updated`,
  'date-document': `document date; invoice date; bill date; reference date; order date; doc date; paper date;
    purchase order date; po date; so date; supplier invoice date; delivery note date; document dated;
    voucher dated`,
  'date-other': `scheduled date; scheduled at; planned date; planned at; expected date; expected at; expected on;
    expected arrival; expected delivery; expected receipt date; promised at; requested at; due date; deadline;
    delivery date requested; expiration date; expiry; best before; warranty date; exp date; expiration; expires;
    expiry date; use by; best before date; bbd; sled; eta; etd; required date; requested date; promised date; delivery date;
    manufacture date; manufacturing date; mfg date; production date; value date; valuation date;
    financial date; from date; to date; period from; period to; last count date; ship by; due; cancel date;
    cancelled at; start date; end date; fiscal year; fiscal period; period; year; month; week; quarter;
    financial year`,
  type: `type; movement type; transaction type; trans type; entry type; move type; event type; activity~; action~;
    operation~; reason type; voucher type; vch type; trxn type; doc type~; mvt; bwart; trans code;
    transaction code; transaction kind; txn type; trx type; tran type; kind; movement kind; movement code;
    movement; event; transaction~; trans; activity type; action type; operation type; stock movement type;
    type of movement; type of transaction; record type; source type~; change type; adjustment type;
    document type~; move; mvt type; trans type code; tx type; transaction action; direction of movement;
    process~; entry; event name; category~; description of movement; nature; journal type; reference type;
    source document type`,
  'type-text': `movement type text; type description; movement description; transaction description;
    transaction type name; movement type description; type name; event description; type text;
    transaction name`,
  'type-other': `document type; doc type code; order type; source type; item type; product type; document kind; sub type;
    cost type`,
  direction: `direction; in out; io; dr cr; sign~; +/-; d/c; debit credit ind; shkzg; invtmult; movement direction;
    in or out; io flag; debit credit; dr or cr; s h; plus minus; sign flag; increase decrease; add subtract;
    in out flag; debit credit indicator; increase or decrease; dc indicator; incoming outgoing`,
  'special-stock': `special stock; special stock indicator; stock type; stock category; inventory type; stock status;
    quality status; ownership type`,
  state: `disposition; inventory status; stock state; condition; quality; inventory state; detailed disposition`,
  status: `status; state; posted~; is cancelled; cancelled; voided; released~; confirmed~; docstatus; open~;
    document status; order status; move status; approval status; is void; void; is posted; approved; active;
    transaction status; record status; line status; deleted; is deleted; reversed; cancellation;
    financial status; fulfillment status`,
  document: `document; document no; doc no; reference; ref~; order~; order no; po~; so~; invoice~; voucher;
    voucher no; num; ticket; delivery note; packing slip; transfer no; journal no; mblnr; source document~;
    document id; doc id; doc num; document ref; doc ref; reference no; reference id; ref id; order id;
    order ref; order ref no; purchase order; purchase order no; po no; po number; sales order;
    sales order no; so number; invoice id; invoice no; invoice number; inv no; delivery; delivery no;
    shipment; shipment id; shipment no; receipt no; receipt id; grn no; work order; work order no; job no;
    job; ticket no; transaction no~; transaction ref; transfer order; picking; journal; bill no; bill;
    delivery order; packing list; pick list; order name; voucher id; reference number; material document;
    material doc; mat doc; source no~; batch name~; transfer; receipt~; issue no; requisition;
    requisition no; credit memo no; return no; rma no; rma; packing slip no; manifest; transaction~; origin~;
    source~`,
  line: `line; line no; position; pos~; seq~; line id; document line no; item no line~; row~; line item;
    line number; position no; document line; order line; item line; doc item; document item; mat doc item;
    line seq; detail no`,
  id: `id; uid; uuid; guid; entry no; entry id; ledger entry no; movement id; movement no; transaction id;
    transaction no; trans id; trans no; transaction number; txn id; tran no; trx id; row id; record id;
    record no; serial no of entry~; s no; sr no; sl no; sequence; sequence no; seq no; log id; event id;
    unique id; internal id; external id; key; line uid; move id; stock movement id; rec id; index; ledger id;
    history id`,
  reference: `cost center; cost centre; wbs element; project; reservation; purchase order item; gl account; account;
    cost object; external document no; customer order; order item; project ref; your reference;
    our reference; customer reference; tracking no; carrier; department; routing; delivery note no`,
  'reversal-of': `reversal of; reversed document; reversal document; reverses; cancels; original document; reversed by;
    reversed entry no; corrects; reversal`,
  lot: `lot; lot no; batch; batch no; batch number; serial lot; lot serial; lot number; batch code; lot code;
    lot id; batch id; lot serial number; lot serial no; lot serial nbr; batch serial; serial lot number;
    heat no; production batch; batch lot; batch lot no`,
  serial: 'serial; serial no; serial number; sn; serial nos; imei; serial id; serial lot number~',
  owner: `owner; stock owner; consignor; principal~; depositor~; owner id; owner code; owner name; inventory owner;
    goods owner; customer owner; account owner~; client id~; client code~`,
  party: `customer; vendor; supplier; client~; name~; ship to; bill to; buyer; patient; source no; sold to;
    partner; customer name; customer no; customer id; customer code; vendor no; vendor name; vendor id;
    vendor code; supplier name; supplier no; supplier id; supplier code; party name; particulars; contact;
    business partner; bp; account name; recipient; ship to name; client name; company name; sold to party;
    patient id; patient name; source name; delivered to; received from; payee; email; customer vendor;
    supplier customer; counterparty; third party; member`,
  user: `user; user name; created by; entered by; employee; operator; staff; who; done by; made by; worker;
    usr id; usnam; user id; created user; posted by; entered user; last modified by; modified by; updated by;
    changed by; handler; picker; author; login; clerk; cashier; performed by; actor; confirmed by;
    employee name; employee id; approved by; authorized person; operator id; witness; responsible;
    requested by; staff name; admin; owner of record~; by`,
  reason: `reason; reason code; cause; adjustment reason; note~; remarks~; comment~; why; reason text;
    reason description; adjustment code; cause code; movement reason; purpose; reason for movement;
    reason note`,
  text: `notes; note; comment; comments; memo; remark; narration; text; free text; additional info; info; message;
    details~; document header text; header text; label; description of entry`,
  channel: `channel; sales channel; marketplace; platform; source system; system; app; store channel; origin system;
    interface`,
  other: `item group; item category; product category; category; product group; brand; family; item class;
    department name; season; class; country; region; group; subcategory; material group; product line;
    manufacturer; supplier item no~; image; url; tags; currency rate; exchange rate; open; tax rate; hs code;
    commodity code; fiscal cal year; is active`,
}
