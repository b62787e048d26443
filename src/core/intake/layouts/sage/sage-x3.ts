import type { Layout } from '../layout.ts'

export const SAGE_X3: Layout = {
  slug: 'sage-x3',
  name: 'Sage X3, stock journal',
  system: 'Sage',
  family: 'ERP',
  headers: {
    item: { fr: 'Article', en: 'ITMREF; ITMREF_0; Product' },
    site: { fr: 'Site_Stockage; Site', en: 'STOFCY; STOFCY_0' },
    location: { fr: 'Emplacement', en: 'LOC; LOC_0; Location' },
    'bin-area': { en: 'LOCTYP; WRH; WRH_0' },
    lot: { fr: 'Lot', en: 'LOT; LOT_0; SLO' },
    serial: { en: 'SERNUM; SERNUM_0' },
    owner: { en: 'OWNER; ownerl' },
    quantity: { fr: 'Quantite_STU', en: 'QTYSTU; QTYSTU_0' },
    'quantity-other': { fr: 'Quantite_PCU', en: 'QTYPCU; QTYPCU_0; QTYSTUACT_0' },
    unit: { fr: 'Unité_Stockage', en: 'STU; STU_0' },
    'unit-other': { fr: 'Unité_Controle', en: 'PCU; PCU_0; PCUSTUCOE; PCUSTUCOE_0' },
    'date-happened': { fr: 'Date_Mouvement', en: 'IPTDAT; IPTDAT_0' },
    'date-recorded': { en: 'CREDAT; CREDATTIM_0' },
    type: { fr: 'Type_Mouvement', en: 'TRSTYP; TRSTYP_0' },
    'type-other': { fr: 'Type_Piece', en: 'VCRTYP; TRSFAM' },
    document: { en: 'VCRNUM; VCRNUM_0; VCRNUMORI_0' },
    line: { en: 'VCRLIN; VCRLIN_0; VCRSEQORI_0' },
    party: { fr: 'Client_Fournisseur', en: 'BPRNUM; BPRNUM_0' },
    amount: { en: 'PRIORD; PRIORD_0; PRIVAL; AMTVAL' },
    status: { en: 'STA; STA_0' },
  },
  verified: ['en', 'fr'],
  quantity: 'signed',
  types: {},
  notes: [
    'STU is the stock unit and is taken; PCU is the packing unit.',
    'Names of a query end in _0. BPRNUM is a party and no owner.',
  ],
  sample: `
STOFCY_0|ITMREF_0|IPTDAT_0|TRSTYP_0|VCRNUM_0|VCRLIN_0|LOC_0|LOT_0|STA_0|QTYSTU_0|STU_0|QTYPCU_0|PCU_0|PCUSTUCOE_0|BPRNUM_0
FR011|BMS001|2026-01-05|6|REC000012|1000|A1A11|L1|A|24|UN|2|CAR|12|F001
FR011|BMS001|2026-01-06|4|SHI000034|1000|A1A11|L1|A|-6|UN|-0.5|CAR|12|C044
`,
  expected: [
    { item: 'BMS001', place: 'A1A11', quantity: '24', happened: '2026-01-05' },
    { item: 'BMS001', place: 'A1A11', quantity: '-6', happened: '2026-01-06' },
  ],
}
