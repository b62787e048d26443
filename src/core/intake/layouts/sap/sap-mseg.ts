import type { Layout } from '../layout.ts'

export const SAP_MSEG: Layout = {
  slug: 'sap-mseg',
  name: 'SAP tables MSEG and MATDOC',
  system: 'SAP',
  family: 'ERP',
  headers: {
    item: { en: 'MATNR; MATBF' },
    site: { en: 'WERKS; BWKEY' },
    location: { en: 'LGORT; LGORT_SID' },
    bin: { en: 'LGPLA; LGTYP; LGNUM' },
    lot: { en: 'CHARG; CHARG_SID' },
    owner: { en: 'LIFNR_SID' },
    party: { en: 'LIFNR; KUNNR' },
    quantity: { en: 'MENGE; ERFMG; STOCK_QTY; STOCK_QTY_L1' },
    'quantity-other': { en: 'BPMNG; BSTMG; LSMNG; PBAMG; /CWM/MENGE; /CWM/ERFMG' },
    'balance-before': { en: 'LBKUM' },
    amount: { en: 'DMBTR; BNBTR; BUALT; DMBUM; EXBWR; EXVKW; VKWRT; VKWRA; SALK3; WRBTR' },
    unit: { en: 'MEINS; ERFME' },
    'unit-other': { en: 'BPRME; BSTME; LSMEH' },
    currency: { en: 'WAERS' },
    direction: { en: 'SHKZG' },
    type: { en: 'BWART' },
    'type-other': { en: 'VGART; BLART; KZBEW; KZVBR; KZZUG' },
    'special-stock': { en: 'SOBKZ; INSMK; LBBSA_SID' },
    document: { en: 'MBLNR' },
    line: { en: 'ZEILE; LINE_ID' },
    id: { en: 'MBLNR+MJAHR+ZEILE' },
    'reversal-of': { en: 'SMBLN; SMBLP; SJAHR; SMBJP' },
    'date-happened': { en: 'BUDAT; BUDAT_MKPF' },
    'date-recorded': { en: 'CPUDT; CPUDT_MKPF' },
    'time-recorded': { en: 'CPUTM; CPUTM_MKPF' },
    'date-document': { en: 'BLDAT' },
    'date-other': { en: 'AEDAT; HSDAT; VFDAT; FBUDA' },
    user: { en: 'USNAM; USNAM_MKPF' },
    to: { en: 'UMWRK; UMLGO; UMMAT; UMCHA' },
    reference: {
      en: `EBELN; EBELP; AUFNR; KOSTL; RSNUM; VBELN_IM; XBLNR; XBLNR_MKPF; BKTXT; SGTXT; WEMPF; ABLAD`,
    },
    reason: { en: 'GRUND' },
  },
  verified: ['en'],
  quantity: 'unsigned',
  types: {},
  direction: { header: 'SHKZG', in: ['S'], out: ['H'] },
  notes: [
    'MENGE is never negative: SHKZG says S (debit) for what came in and H (credit) for what went out.',
    'UMWRK and UMLGO name the other end of a transfer that has a line of its own, and are not read.',
    'A line without a storage location was posted to consumption and lies on no shelf.',
    'Without BUDAT_MKPF the date stands in the table MKPF, joined by MBLNR and MJAHR.',
  ],
  sample: `
MBLNR|MJAHR|ZEILE|BWART|MATNR|WERKS|LGORT|SHKZG|MENGE|MEINS|BUDAT_MKPF|CPUDT_MKPF|CPUTM_MKPF
5000000101|2026|1|101|000000000000001001|1000|0001|S|100.000|ST|20260105|20260105|081500
4900000007|2026|1|261|000000000000001001|1000|0001|H|30.000|ST|20260106|20260106|100211
4900000009|2026|1|311|000000000000001001|1000|0001|H|10.000|ST|20260108|20260108|143000
4900000009|2026|2|311|000000000000001001|1000|0002|S|10.000|ST|20260108|20260108|143000
`,
  expected: [
    { item: '000000000000001001', place: '0001', quantity: '100', happened: '2026-01-05' },
    { item: '000000000000001001', place: '0001', quantity: '-30', happened: '2026-01-06' },
    { item: '000000000000001001', place: '0001', quantity: '-10', happened: '2026-01-08' },
    { item: '000000000000001001', place: '0002', quantity: '10', happened: '2026-01-08' },
  ],
}
