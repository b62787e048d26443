/** SAP MB51, the list of material documents: as a spreadsheet saves it, framed, and as SAP's own "spreadsheet". */
import type { Kind } from '../../history.ts'
import * as c from '../lib/columns.ts'
import { type Context, type Entry, layout, type Spec } from '../lib/layout.ts'
import { excelCsv, localDates, localNumbers } from '../lib/local.ts'
import { PLAIN } from '../lib/numbers.ts'
import { framed, htmlWorkbook, sapSpreadsheet } from '../lib/table.ts'
import { xlsx } from '../lib/workbook.ts'
import { HEADERS } from './mb51-headers.ts'

/** Movement types; a transfer is 311 within a plant and 301 between plants. */
export const BWART: Partial<Record<Kind, string>> = {
  opening: '561',
  receipt: '101',
  'receipt-undone': '102',
  'supplier-return': '122',
  sale: '601',
  'sale-undone': '602',
  'customer-return': '653',
  'adjust-up': '701',
  'adjust-down': '702',
  consume: '261',
  produce: '131',
  scrap: '551',
  transfer: '311',
}

/** The movement type of a row. */
export function bwart({ movement }: Entry): string {
  const between = movement.kind === 'transfer' && movement.from?.site !== movement.to?.site
  return between ? '301' : BWART[movement.kind]!
}

const document = (movement: Entry['movement']) =>
  String(4_900_000_000 + Number(movement.document.split('-')[1]))

const COLUMNS = [
  c.site(HEADERS.plant),
  c.shelf(HEADERS.sloc),
  c.item(HEADERS.material),
  c.itemText(HEADERS.text),
  c.column('kind', HEADERS.type, bwart),
  c.column('document', HEADERS.document, ({ movement }) => document(movement)),
  c.column('line', HEADERS.line, ({ delta }) => (delta < 0 ? '1' : '2')),
  c.day(HEADERS.posted),
  c.bookedDay(HEADERS.entered),
  c.bookedTime(HEADERS.entryTime),
  c.signed(HEADERS.quantity),
  c.unit(HEADERS.unit),
  c.value(HEADERS.amount),
  c.lot(HEADERS.batch),
  c.user(HEADERS.user),
]
const LATIN = ['en', 'de', 'fr', 'es', 'pt'] as const

const MB51 = {
  languages: LATIN,
  kinds: c.kindsOf(BWART),
  openings: ['empty', 'rows', 'middle'],
  places: 'site-and-shelf',
  clocks: 'two',
  happened: 'day',
  lots: true,
  decimals: true,
  rows: 'sides',
  signed: true,
  types: () => BWART,
  dates: localDates,
  numbers: localNumbers,
  columns: COLUMNS,
} satisfies Partial<Spec>

const total: Spec['below'] = (context: Context, entries) => [c.sumLine(COLUMNS, entries, context)]

/** Saved by Excel, with a line of the sum at the end. */
export const mb51Csv = layout({ ...MB51, slug: 'sap-mb51-csv', below: total, shell: excelCsv })

/** Headers of the languages of which no whole export was seen. */
export const mb51FarCsv = layout({
  ...MB51,
  slug: 'sap-mb51-csv-other-languages',
  languages: ['it', 'nl', 'pl', 'cs', 'ja', 'zh'],
  columns: COLUMNS.filter(({ header }) => header !== HEADERS.line && header !== HEADERS.paper),
  shell: excelCsv,
})

/** The unconverted list: bars, dashes, a page header every 40 lines, the minus behind the number. */
export const mb51Framed = layout({
  ...MB51,
  slug: 'sap-mb51-framed',
  dates: 'dotted',
  numbers: (language) => ({ ...localNumbers(language), minus: 'trailing' }),
  above: ({ date, history }) => [[`${date(history.begins)}        Dynamic List Display        1`], ['']],
  shell: framed(40),
})

/** "Spreadsheet" of the SAP GUI. */
export const mb51Spreadsheet = layout({
  ...MB51,
  slug: 'sap-mb51-utf16-xls',
  dates: 'dotted',
  numbers: (language) => ({ ...localNumbers(language), minus: 'trailing' }),
  above: ({ date, history }) => [[date(history.begins), '', 'Dynamic List Display'], []],
  shell: sapSpreadsheet,
})

/** As the list itself saves a workbook: dates and times typed, numbers as floats, a sum at the end. */
export const mb51Xlsx = layout({
  ...MB51,
  slug: 'sap-mb51-xlsx',
  dates: 'iso',
  numbers: () => PLAIN,
  below: total,
  shell: xlsx({ floats: true }),
})

/** "Local file, HTML". */
export const mb51Html = layout({ ...MB51, slug: 'sap-mb51-html', dates: 'dotted', shell: htmlWorkbook })

const PLACE_AND_ITEM = 4

/** The classic list: material and place in a line of their own, what happened in the lines below. */
export const mb51Hierarchical = layout({
  ...MB51,
  slug: 'sap-mb51-hierarchical',
  languages: ['en', 'de'],
  dates: 'dotted',
  numbers: (language) => ({ ...localNumbers(language), minus: 'trailing' }),
  order: 'by-item',
  grouped: true,
  columns: COLUMNS.slice(PLACE_AND_ITEM),
  arrange: (entries, _, write) => {
    const groups = Map.groupBy(
      entries,
      ({ movement, place }) => `${movement.item.code}|${place.site}|${place.shelf}`,
    )
    return [...groups.values()].flatMap((ofBook) => {
      const { movement, place } = ofBook[0]
      return [[movement.item.code, movement.item.name, place.site, place.shelf], ...ofBook.map(write)]
    })
  },
  shell: framed(60),
})

/** Short headers, and two quantities: in the unit of entry, which may be a carton of ten, and in the base unit. */
export const mb51Short = layout({
  ...MB51,
  slug: 'sap-mb51-two-units',
  languages: ['en', 'es', 'pt'],
  decimals: false,
  columns: [
    c.site({ en: 'Plnt', es: 'Centro', pt: 'Centro' }),
    c.shelf({ en: 'SLoc', es: 'Almacén', pt: 'Depósito' }),
    c.column('kind', { en: 'MvT', es: 'Cl.mov.', pt: 'TMv' }, bwart),
    c.constant({ en: 'S', es: 'Stock especial', pt: 'Estoque especial' }, ''),
    c.item({ en: 'Material', es: 'Material', pt: 'Material' }),
    c.column('document', { en: 'Mat. Doc.', es: 'Doc.mat.', pt: 'Doc.material' }, ({ movement }) =>
      document(movement),
    ),
    c.day({ en: 'Pstng Date', es: 'Fe.contabilización', pt: 'Dt.lançamento' }),
    c.column(
      'other',
      { en: 'Qty in UnE', es: 'Ctd.en UM entrada', pt: 'Qtd.  UM registro' },
      ({ delta }, { number }) => number(inCartons(delta) ? delta / 10 : delta),
      'number',
    ),
    c.column('other', { en: 'EUn', es: 'Un.medida de entrada', pt: 'UM registro' }, ({ delta, movement }) =>
      inCartons(delta) ? 'CX' : movement.item.unit,
    ),
    c.signed({ en: 'Quantity', es: 'Cantidad', pt: 'Quantidade' }),
    c.unit({ en: 'BUn', es: 'Unidad medida base', pt: 'UMB' }),
    c.bookedDay({ en: 'Entered on', es: 'Fecha de entrada', pt: 'Data do registro' }),
    c.bookedTime({ en: 'Entry Time', es: 'Hora de entrada', pt: 'Hora do registro' }),
    c.lot({ en: 'Batch', es: 'Lote', pt: 'Lote' }),
  ],
  shell: excelCsv,
})

const inCartons = (delta: number) => delta % 10 === 0
