/**
 * What settles the role of a header that is in no list as a whole: the words that may stand in front or behind, the
 * endings of compounds, and the words beside a quantity, a date or a place that make it another one.
 */
import { keyOf, listed } from '../fold.ts'
import type { ColumnRole, Language } from '../roles.ts'

/** The noun that says what a column is stands first in these, last in the others. English has both. */
export const NOUN_FIRST: ReadonlySet<Language> = new Set(['fr', 'es', 'pt', 'it', 'pl', 'cs', 'ru'])

/** What stands behind one of these only says more of the noun in front: `Qty in unit of entry`, `Ctd.en UM entrada`. */
export const JOINING = keys(
  'of; in; per; by; for; at; on; to; from; as; with; within; into; en; em; im; w; v; в',
)

/** Endings of German, Dutch and Scandinavian compounds. */
export const ENDINGS: readonly (readonly [ending: string, role: ColumnRole, language: Language])[] = [
  ...endings('de', {
    'date-happened': 'datum; tag',
    id: 'nummer; nr',
    quantity: 'menge; stückzahl; anzahl',
    location: 'lager; lagerort; ort',
    bin: 'platz',
    type: 'art; typ',
    'unit-cost': 'preis',
    amount: 'betrag; wert; summe',
    unit: 'einheit',
    'balance-after': 'bestand; saldo',
    'time-happened': 'uhrzeit; zeit',
    text: 'text',
  }),
  ...endings('nl', {
    'date-happened': 'datum',
    id: 'nummer; nr',
    quantity: 'aantal; hoeveelheid',
    location: 'magazijn; locatie',
    bin: 'plaats; plek',
    type: 'soort; type',
    'unit-cost': 'prijs',
    amount: 'bedrag; waarde',
    unit: 'eenheid',
    'balance-after': 'voorraad; saldo',
    'time-happened': 'tijd',
  }),
  ...endings('sv', {
    'date-happened': 'datum',
    id: 'nummer; nr',
    quantity: 'antal; mängd',
    location: 'lager; ort',
    bin: 'plats',
    type: 'typ',
    'unit-cost': 'pris',
    amount: 'belopp; värde',
    unit: 'enhet',
    'balance-after': 'saldo',
    'time-happened': 'tid',
  }),
  ...endings('da', {
    'date-happened': 'dato',
    id: 'nummer; nr',
    quantity: 'antal; mængde',
    location: 'lager; lokation',
    bin: 'plads',
    type: 'type; art',
    'unit-cost': 'pris',
    amount: 'beløb; værdi',
    unit: 'enhed',
    'balance-after': 'beholdning; saldo',
    'time-happened': 'tid',
  }),
]

/** Money anywhere in a header makes it money, whatever else it counts. */
export const MONEY =
  keys(`amount; amt; value; val; price; rate; cost; costs; cogs; revenue; turnover; betrag; wert; preis; kosten;
  umsatz; montant; valeur; prix; cout; importe; impte; imp; valor; valores; monto; precio; costo; coste; montante; vlr; vl;
  preco; custo; importo; valore; prezzo; bedrag; waarde; prijs; kwota; wartosc; cena; koszt; tutar; tutari; deger; degeri; fiyat;
  fiyati; maliyet; castka; hodnota; naklady; belopp; varde; pris; belob; vaerdi; osszeg; ertek; erteke; ar; egysegar; сумма;
  стоимость; цена; себестоимость; eur; usd; gbp; tl; руб`)

/** Behind what came in, went out or is there, these are its money: `Entradas Total` of a stock card. */
export const TOTALS = keys('total; totale; totaal; gesamt; razem; toplam; celkem; summa; итого')

/** Within East Asian headers, which have no blanks. */
export const MONEY_PARTS = listed('金額; 価額; 単価; 原価; 金额; 单价; 成本; 价; 额; 금액; 가액; 단가; 원가')

/** Words beside a quantity or a stock, by what they make of it; the first group that holds a word decides. */
export const BESIDE_QUANTITY: readonly (readonly [ReadonlySet<string>, ColumnRole])[] = [
  [
    keys(`remaining; invoiced; reserved; ordered; order; demand; target; expected; requested; required; planned; allocated;
      committed; backordered; backorder; available; forecast; forecasted; projected; pack; packs; packing; case; cases; carton;
      cartons; pallet; box; boxes; min; max; minimum; maximum; reorder; safety; outstanding; open; transit; conversion; per;
      rest; restliche; fakturierte; reservierte; bestellte; geplante; offene; soll; bestell; auftrags; verfugbare; mindest; melde;
      restante; facturee; commandee; reservee; prevue; demandee; disponible; mini; maxi; minimum; theorique; facturada; pendiente;
      pedida; reservada; solicitada; requerida; prevista; minima; maxima; ordenada; faturada; pendente; pedido; solicitada; minimo;
      maximo; residua; ordinata; fatturata; riservata; impegnata; richiesta; minima; resterend; gefactureerd; gereserveerd; besteld;
      bestelde; gepland; gevraagd; beschikbaar; zamowiona; zarezerwowana; zafakturowana; planowana; dostepna; minimalny;
      maksymalny; siparis; rezerve; planlanan; talep; istenen; asgari; azami; objednane; rezervovane; fakturovane; planovane;
      pozadovane; zbyvajici; reserverat; bestallt; fakturerat; planerat; disponibelt; reserveret; bestilt; faktureret; planlagt;
      foglalt; rendelt; szamlazott; tervezett; igenyelt; заказано; заказанное; резерв; зарезервировано; план; плановое; свободный`),
    'quantity-other',
  ],
  [
    keys(`before; old; opening; previous; prior; beginning; starting; start; initial; alt; alter; vorher; davor; avant; ancien;
      precedent; anterior; antes; previo; previa; precedente; prima; iniziale; inicial; oude; oud; voor; vorige; przed; poprzedni;
      onceki; eski; pred; predchozi; fore; gammalt; tidligere; elozo; elotte; regi; до; начальный; предыдущий`),
    'balance-before',
  ],
  [
    keys(`after; new; closing; ending; final; hand; balance; running; resulting; current; neu; neuer; danach; nachher; apres;
      nouveau; finale; despues; nuevo; nueva; actual; apos; novo; atual; dopo; nuova; attuale; na; nieuwe; huidige; po; aktualny;
      sonraki; yeni; guncel; aktualni; efter; nytt; ny; utana; uj; aktualis; после; конечный; новый; текущий`),
    'balance-after',
  ],
  [
    keys(
      'counted; count; physical; gezahlte; comptee; contada; contata; getelde; geteld; spisana; sayilan; szamolt; optalt',
    ),
    'level',
  ],
  [
    keys(`in; received; receipt; receipts; inward; inwards; incoming; inbound; added; purchased; produced; returned; return; zugang; eingang;
      zugange; entree; entrees; entrant; recue; entrada; entradas; recibida; ingreso; ingresos; recebida; carico; entrata; ricevuta;
      ontvangen; inkomend; przychod; przyjeta; przyjecie; giris; giren; alinan; prijem; prijate; mottaget; modtaget; bevetel;
      bevetelezett; beerkezett; приход; прихода; поступление`),
    'quantity-in',
  ],
  [
    keys(`out; issued; issue; issues; outward; outwards; outgoing; outbound; shipped; sold; consumed; used; dispatched; removed;
      delivered; scrapped; wasted; abgang; ausgang; abgange; sortie; sorties; livree; vendue; salida; salidas; vendida; entregada;
      saida; saidas; scarico; uscita; venduta; verkocht; uitgaand; geleverd; rozchod; wydana; sprzedana; cikis; cikan; satilan;
      vydej; vydane; salt; solgt; kiadott; kiadas; eladott; расход; расхода; отгружено`),
    'quantity-out',
  ],
]

export const BESIDE_QUANTITY_PARTS: readonly (readonly [readonly string[], ColumnRole])[] = [
  [
    listed(`発注; 受注; 注文; 予定; 引当; 安全; 指示; 計画; 依頼; 必要; 订单; 订购; 计划; 预留; 可用; 在途; 安全; 申请; 需求; 未清; 锁定; 占用;
      주문; 발주; 예약; 가용; 할당; 예정; 안전; 요청; 필요; 지시; 계획`),
    'quantity-other',
  ],
  [
    listed('移動前; 変動前; 処理前; 変更前; 变动前; 操作前; 变更前; 异动前; 변경전; 이동전; 변동전; 처리전'),
    'balance-before',
  ],
  [
    listed(
      '移動後; 変動後; 処理後; 変更後; 变动后; 操作后; 变更后; 异动后; 결과; 변경후; 이동후; 변동후; 처리후',
    ),
    'balance-after',
  ],
  [listed('棚卸; 実棚; 期首; 盘点; 实盘; 期初; 실사; 기초'), 'level'],
  [listed('入庫; 入荷; 受入; 入库; 收入; 进货; 收货; 입고; 매입'), 'quantity-in'],
  [listed('出庫; 出荷; 払出; 出库; 发出; 发货; 领用; 출고; 매출; 판매'), 'quantity-out'],
]

/** Words beside a date or a time. */
export const BESIDE_DATE: readonly (readonly [ReadonlySet<string>, 'recorded' | 'document' | 'other'])[] = [
  [
    keys(`entry; entered; created; creation; recorded; booked; inserted; registered; registration; updated; modified; changed; keyed;
      logged; system; import; erfassung; erfasst; angelegt; erstellt; anlage; saisie; creation; modification; captura; creacion;
      registro; alta; modificacion; criacao; cadastro; inclusao; inserimento; creazione; invoer; aanmaak; wprowadzenia; utworzenia;
      olusturma; kayit; porizeni; vytvoreni; skapad; registrering; oprettelse; oprettet; rogzites; letrehozas; ввода; создания;
      изменения; записи`),
    'recorded',
  ],
  [
    keys(`document; doc; invoice; bill; order; reference; po; so; beleg; rechnung; auftrag; lieferschein; piece; facture; commande;
      documento; factura; pedido; emision; nota; fattura; ddt; ordine; factuur; dokumentu; faktury; zamowienia; belge; fatura;
      siparis; dokladu; objednavky; faktura; szamla; bizonylat; документа; счета; заказа`),
    'document',
  ],
  [
    keys(`expiry; expiration; exp; expected; scheduled; planned; due; required; requested; promised; delivery; warranty; best;
      manufacture; manufacturing; mfg; valuation; value; deadline; from; end; start; last; next; geplantes; verfall; ablauf; liefer;
      prevue; peremption; limite; prevista; caducidad; vencimiento; entrega; validade; vencimento; fabricacao; scadenza; consegna;
      geplande; verval; waznosci; planowana; produkcji; planlanan; uretim; teslim; expirace; vyroby; planerat; planlagt; lejarati;
      tervezett; годности; плановая; производства; поставки`),
    'other',
  ],
]

/** Words beside a place. */
export const BESIDE_PLACE: readonly (readonly [ReadonlySet<string>, 'from' | 'to'])[] = [
  [
    keys(`from; source; src; origin; sending; issuing; sender; old; von; quell; herkunft; abgebender; quelle; depuis; origine; depart;
      source; origen; desde; origem; provenienza; partenza; bron; van; herkomst; zrodlowy; zrodlowa; kaynak; cikis; zdrojovy; fran;
      fra; forras; kiado; отправитель; источник`),
    'from',
  ],
  [
    keys(`to; destination; dest; target; receiving; receiver; recipient; new; nach; ziel; zu; empfangender; vers; destination; arrivee;
      destinataire; destino; hasta; destinazione; arrivo; doel; naar; bestemming; docelowy; docelowa; hedef; giris; cilovy; till;
      til; cel; fogado; bevetelezo; получатель; назначение`),
    'to',
  ],
]

/** Number, code and name of a thing, in front or behind. */
export const NAMING =
  keys(`no; nr; num; number; code; id; key; cod; codigo; codice; code; kod; kodu; numero; nummer; numer; numarasi;
  cislo; clave; cve; identifiant; identificador; номер; код; kode; szama; szam; kodja; azonosito`)

/** Words without meaning between the others. */
export const SMALL_WORDS =
  keys(`of; the; de; du; des; del; della; dello; di; do; da; dos; das; la; le; les; el; los; las; l; d; a;
  der; die; das; des; van; het; o; e; i; az`)

function keys(list: string): ReadonlySet<string> {
  return new Set(listed(list).map(keyOf))
}

function endings(
  language: Language,
  by: Readonly<Partial<Record<ColumnRole, string>>>,
): readonly (readonly [string, ColumnRole, Language])[] {
  return Object.entries(by).flatMap(([role, list]) =>
    listed(list).map((one): [string, ColumnRole, Language] => [keyOf(one), role as ColumnRole, language]),
  )
}
