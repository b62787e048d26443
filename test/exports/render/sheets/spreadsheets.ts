/** Tables that people keep themselves, in sixteen languages: signed, with a word for the kind, or with in and out. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import * as c from '../lib/columns.ts'
import { type Layout, layout, type Spec } from '../lib/layout.ts'
import { excelCsv, localDates, localNumbers } from '../lib/local.ts'

interface SheetWords {
  readonly date: string
  readonly item: string
  readonly text: string
  readonly place: string
  readonly type: string
  readonly quantity: string
  readonly cameIn: string
  readonly wentOut: string
  readonly balance: string
  readonly document: string
  /** Receipt, sale, return of a customer, adjustment. */
  readonly kinds: readonly [string, string, string, string]
}

const WORDS: Partial<Record<Language, SheetWords>> = {
  en: {
    date: 'Date',
    item: 'Item code',
    text: 'Description',
    place: 'Warehouse',
    type: 'Type',
    quantity: 'Quantity',
    cameIn: 'In',
    wentOut: 'Out',
    balance: 'Balance',
    document: 'Document no',
    kinds: ['Receipt', 'Sale', 'Return', 'Adjustment'],
  },
  de: {
    date: 'Datum',
    item: 'Artikelnummer',
    text: 'Bezeichnung',
    place: 'Lager',
    type: 'Bewegungsart',
    quantity: 'Menge',
    cameIn: 'Zugang',
    wentOut: 'Abgang',
    balance: 'Bestand',
    document: 'Belegnummer',
    kinds: ['Wareneingang', 'Verkauf', 'Retoure', 'Korrektur'],
  },
  fr: {
    date: 'Date',
    item: 'Code article',
    text: 'Désignation',
    place: 'Magasin',
    type: 'Type de mouvement',
    quantity: 'Quantité',
    cameIn: 'Entrée',
    wentOut: 'Sortie',
    balance: 'Stock',
    document: 'N° pièce',
    kinds: ['Réception', 'Vente', 'Retour client', 'Ajustement'],
  },
  es: {
    date: 'Fecha',
    item: 'Código',
    text: 'Descripción',
    place: 'Almacén',
    type: 'Tipo de movimiento',
    quantity: 'Cantidad',
    cameIn: 'Entradas',
    wentOut: 'Salidas',
    balance: 'Existencias',
    document: 'Nº documento',
    kinds: ['Compra', 'Venta', 'Devolución cliente', 'Ajuste'],
  },
  pt: {
    date: 'Data',
    item: 'Código do produto',
    text: 'Descrição',
    place: 'Armazém',
    type: 'Tipo de movimento',
    quantity: 'Quantidade',
    cameIn: 'Entrada',
    wentOut: 'Saída',
    balance: 'Saldo',
    document: 'Documento',
    kinds: ['Compra', 'Venda', 'Devolução de cliente', 'Ajuste'],
  },
  it: {
    date: 'Data',
    item: 'Codice articolo',
    text: 'Descrizione',
    place: 'Magazzino',
    type: 'Causale',
    quantity: 'Quantità',
    cameIn: 'Carico',
    wentOut: 'Scarico',
    balance: 'Giacenza',
    document: 'N. documento',
    kinds: ['Acquisto', 'Vendita', 'Reso cliente', 'Rettifica'],
  },
  nl: {
    date: 'Datum',
    item: 'Artikelnummer',
    text: 'Omschrijving',
    place: 'Magazijn',
    type: 'Soort mutatie',
    quantity: 'Aantal',
    cameIn: 'Ontvangen',
    wentOut: 'Uitgegeven',
    balance: 'Voorraad',
    document: 'Bonnummer',
    kinds: ['Ontvangst', 'Verkoop', 'Retour klant', 'Correctie'],
  },
  pl: {
    date: 'Data',
    item: 'Kod towaru',
    text: 'Nazwa',
    place: 'Magazyn',
    type: 'Rodzaj ruchu',
    quantity: 'Ilość',
    cameIn: 'Przychód',
    wentOut: 'Rozchód',
    balance: 'Stan',
    document: 'Nr dokumentu',
    kinds: ['Przyjęcie', 'Sprzedaż', 'Zwrot od klienta', 'Korekta'],
  },
  tr: {
    date: 'Tarih',
    item: 'Stok kodu',
    text: 'Stok adı',
    place: 'Depo',
    type: 'Hareket türü',
    quantity: 'Miktar',
    cameIn: 'Giriş',
    wentOut: 'Çıkış',
    balance: 'Bakiye',
    document: 'Fiş no',
    kinds: ['Alış', 'Satış', 'Satış iade', 'Düzeltme'],
  },
  cs: {
    date: 'Datum',
    item: 'Kód zboží',
    text: 'Název',
    place: 'Sklad',
    type: 'Druh pohybu',
    quantity: 'Množství',
    cameIn: 'Příjem',
    wentOut: 'Výdej',
    balance: 'Zůstatek',
    document: 'Číslo dokladu',
    kinds: ['Příjem', 'Prodej', 'Vratka od zákazníka', 'Korekce'],
  },
  sv: {
    date: 'Datum',
    item: 'Artikelnr',
    text: 'Benämning',
    place: 'Lager',
    type: 'Transaktionstyp',
    quantity: 'Antal',
    cameIn: 'Inleverans',
    wentOut: 'Uttag',
    balance: 'Saldo',
    document: 'Verifikat',
    kinds: ['Inleverans', 'Försäljning', 'Kundretur', 'Justering'],
  },
  da: {
    date: 'Dato',
    item: 'Varenr',
    text: 'Beskrivelse',
    place: 'Lager',
    type: 'Bevægelsestype',
    quantity: 'Antal',
    cameIn: 'Tilgang',
    wentOut: 'Afgang',
    balance: 'Beholdning',
    document: 'Bilagsnr',
    kinds: ['Varemodtagelse', 'Salg', 'Kundereturnering', 'Regulering'],
  },
  ru: {
    date: 'Дата',
    item: 'Артикул',
    text: 'Наименование',
    place: 'Склад',
    type: 'Вид операции',
    quantity: 'Количество',
    cameIn: 'Приход',
    wentOut: 'Расход',
    balance: 'Остаток',
    document: 'Документ',
    kinds: ['Поступление', 'Реализация', 'Возврат от покупателя', 'Корректировка'],
  },
  ja: {
    date: '日付',
    item: '品番',
    text: '品名',
    place: '倉庫',
    type: '区分',
    quantity: '数量',
    cameIn: '入庫数',
    wentOut: '出庫数',
    balance: '在庫数',
    document: '伝票番号',
    kinds: ['入荷', '出荷', '返品入庫', '棚卸調整'],
  },
  zh: {
    date: '日期',
    item: '商品编码',
    text: '商品名称',
    place: '仓库',
    type: '出入库类型',
    quantity: '数量',
    cameIn: '入库数量',
    wentOut: '出库数量',
    balance: '结存数量',
    document: '单号',
    kinds: ['采购入库', '销售出库', '销售退货', '盘点调整'],
  },
  ko: {
    date: '일자',
    item: '품목코드',
    text: '품목명',
    place: '창고',
    type: '구분',
    quantity: '수량',
    cameIn: '입고',
    wentOut: '출고',
    balance: '재고',
    document: '전표번호',
    kinds: ['입고', '출고', '고객반품', '재고조정'],
  },
}

/** One layout a language; the seed says which of three forms a history is kept in. */
function sheet(language: Language, words: SheetWords): Layout {
  const [receipt, sale, customerReturn, adjustment] = words.kinds
  const types: c.Codes = {
    receipt,
    sale,
    'customer-return': customerReturn,
    'adjust-up': adjustment,
    'adjust-down': adjustment,
  }
  const common = {
    slug: `sheet-${language}`,
    languages: [language],
    openings: ['empty'],
    places: 'name',
    happened: 'day',
    decimals: true,
    rows: 'sides',
    dates: localDates,
    numbers: localNumbers,
    shell: excelCsv,
  } satisfies Partial<Spec>
  const kinds = c.kindsOf(types)
  const head = [
    c.day(words.date),
    c.document(words.document),
    c.item(words.item),
    c.itemText(words.text),
    c.place(words.place),
  ]
  const kind = c.type(words.type, () => types)
  const forms = [
    layout({
      ...common,
      kinds,
      signed: true,
      types: () => types,
      columns: [...head, kind, c.signed(words.quantity)],
    }),
    layout({
      ...common,
      kinds,
      signed: false,
      types: () => types,
      columns: [...head, c.cameIn(words.cameIn), c.wentOut(words.wentOut), c.balance(words.balance)],
    }),
    layout({
      ...common,
      kinds,
      signed: false,
      types: () => types,
      columns: [
        ...head,
        kind,
        c.column(
          'quantity',
          words.quantity,
          ({ delta, movement }, { number }) =>
            number(movement.kind.startsWith('adjust') ? delta : Math.abs(delta)),
          'number',
        ),
      ],
    }),
  ]
  return { ...forms[0], write: (history, seed) => forms[seed % forms.length].write(history, seed) }
}

export const sheets: readonly Layout[] = (Object.entries(WORDS) as [Language, SheetWords][]).map(
  ([language, words]) => sheet(language, words),
)
