/**
 * What columns are called by those who export them: English, German, French, Spanish, Italian, and the field names of
 * common ERPs. Compared without case, accents and punctuation (`plainWords`).
 */
import type { CanonicalColumn } from './canonical-columns.ts'

/** In the order of how telling they are: the first are surer. */
export const COLUMN_WORDS: Readonly<Partial<Record<CanonicalColumn, readonly string[]>>> = {
  item: words(`sku; item code; item number; item no; item id; article number; article no; article; artikelnummer;
    artikel nr; artikelnr; artikel; material number; materialnummer; material; matnr; product code; product id;
    product number; product; produkt; produktnummer; stock code; stockcode; part number; part no; part;
    teilenummer; code article; reference article; reference; ref; produit; code produit; articulo;
    codigo articulo; codigo; producto; referencia; articolo; codice articolo; codice; prodotto; variant sku;
    default code; itemid; ean; upc; gtin; barcode; teil; sachnummer`),
  quantity:
    words(`qty; quantity; menge; buchungsmenge; anzahl; stueck; stuck; stk; bewegungsmenge; quantite; qte;
    cantidad; cant; quantita; qta; units; pieces; pcs; delta; qty delta; change; qty change; quantity change;
    movement quantity; moved; menge; erfmg; bdmng; qty moved; qty done; quantity done; adjustment; amount; count`),
  location:
    words(`location; bin; bin code; bin location; storage bin; storage location; lagerplatz; lagerort; lgort;
    lgpla; platz; lager; emplacement; ubicacion; almacen; posizione; ubicazione; magazzino; shelf; stock location;
    location code; slot; depot; area`),
  from: words(`from; from location; source location; source bin; from bin; origin; origine; origen; von; von platz;
    vonlagerplatz; quelle; vlpla; da; desde; de; location id; source`),
  to: words(`to; to location; destination; destination location; destination bin; to bin; nach; nach platz; ziel;
    nlpla; vers; destino; hasta; a; location dest id; target`),
  occurred_at:
    words(`occurred at; date; datetime; date time; timestamp; time; movement date; transaction date;
    posting date; trans date; effective date; document date; event time; happened at; invoicedate; invoice date;
    order date; ship date; datum; buchungsdatum; budat; bewegungsdatum; belegdatum; bldat; zeitpunkt; datum uhrzeit;
    date mouvement; date de mouvement; date comptable; date operation; date heure; fecha; fecha movimiento;
    fecha contable; fecha hora; data; data movimento; data registrazione; data ora; day; tag; jour; giorno; dia; when`),
  recorded_at:
    words(`recorded at; created at; created on; create date; created; entry date; entered on; booked at;
    posted at; posted on; cpudt; erfassungsdatum; erfasst am; angelegt am; date saisie; date de saisie;
    date de creation; fecha registro; fecha de registro; fecha creacion; data inserimento; data creazione;
    inserted at; write date; log date; system date`),
  reported_at: words('reported at; keyed at; scanned at; reported on; gemeldet am; reported'),
  id: words(`id; movement id; transaction id; transaction number; trans id; uuid; guid; entry no; entry number;
    ledger entry no; move id; bewegungsnummer; bewegungs id; buchungsnummer; id mouvement; numero mouvement;
    id movimiento; id movimento; event id; row id; external id`),
  kind: words(`kind; movement type; type; transaction type; move type; entry type; bwart; bewegungsart;
    buchungsart; vorgang; art; type de mouvement; type mouvement; tipo movimiento; tipo de movimiento; tipo movimento;
    tipo; event type; operation; reason type; direction; in out; richtung; sens`),
  unit: words(`unit; uom; unit of measure; base unit; meins; einheit; mengeneinheit; me; unite; unidad; unidad medida;
    unita; unita di misura; um`),
  site: words(`site; plant; werk; werks; warehouse; warehouse code; warehouse id; store; store id; filiale; branch;
    facility; site id; entrepot; magasin; tienda; sucursal; negozio; deposito; stabilimento; location group; whse`),
  document:
    words(`document; document number; document no; doc no; doc; order number; order no; order id; order;
    invoice; invoiceno; invoice no; invoice number; belegnummer; beleg nr; beleg; mblnr; material document;
    lieferschein; auftrag; auftragsnummer; bestellung; numero document; numero de document; bon; commande; documento;
    numero documento; pedido; factura; albaran; ordine; bolla; ddt; reference document; origin document; picking; po`),
  line: words(`line; line no; line number; position; pos; item line; zeile; belegposition; buzei; zeile nr; ligne; linea;
    riga; posicion; posnr; line id`),
  actor:
    words(`actor; user; user name; username; user id; created by; entered by; operator; employee; benutzer;
    bearbeiter; mitarbeiter; usnam; erfasser; utilisateur; operateur; usuario; operario; utente; operatore; worker`),
  device: words('device; scanner; terminal; geraet; gerat; appareil; dispositivo; device id'),
  lot: words(`lot; lot number; lot no; batch; batch number; batch no; charge; chargennummer; charg; lot de fabrication;
    lote; lotto; serial lot`),
  owner: words(
    'owner; stock owner; client; mandant; eigentuemer; eigentumer; proprietaire; propietario; proprietario',
  ),
  unit_cost: words(`unit cost; cost; cost price; standard cost; standard price; stprs; einstandspreis; kosten;
    stueckkosten; stuckkosten; cout; cout unitaire; prix de revient; coste; coste unitario; costo; costo unitario`),
  currency: words('currency; waehrung; wahrung; waers; devise; moneda; valuta; divisa'),
  reason: words('reason; reason code; grund; bewegungsgrund; motif; motivo; grund code; adjustment reason'),
  source: words('source system; system; quellsystem; systeme; sistema; origin system; channel'),
  scanned: words('scanned; gescannt'),
  received_seq: words('received seq; sequence; sequence number; seq; laufnummer'),
  balance_after:
    words(`balance after; balance; stock after; on hand after; running balance; bestand; bestand danach;
    saldo; solde; stock; existencias; giacenza`),
}

/** Two columns that hold a quantity each: what came in, and what went out. */
export const IN_WORDS =
  words(`qty in; quantity in; in; in qty; received; qty received; receipts; zugang; eingang;
  zugangsmenge; entree; entrees; entrada; entradas; carico; entrata; entrate; inbound; incoming`)
export const OUT_WORDS =
  words(`qty out; quantity out; out; out qty; issued; qty issued; issues; abgang; ausgang;
  abgangsmenge; sortie; sorties; salida; salidas; scarico; uscita; uscite; outbound; outgoing; shipped; sold`)

/** Words in the name of a file or a column by which all its plain quantities went out. */
export const SALES_WORDS =
  words(`invoice; invoiceno; customer; customerid; sales; sale; orders sold; shipments; shipped;
  shipping; verkauf; verkaufe; kunde; rechnung; lieferschein; ventes; vente; client id; facture; ventas; venta; factura;
  vendite; vendita; fattura; retail; pos sales; consumption; verbrauch`)

/** A header without case, accents and punctuation. @example plainWords('InvoiceNo') // 'invoice no' */
export function plainWords(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function words(list: string): readonly string[] {
  return list.split(';').map((one) => one.replace(/\s+/g, ' ').trim())
}
