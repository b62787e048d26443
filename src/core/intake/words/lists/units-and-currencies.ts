/** Units and currencies as they stand in brackets behind a header: `Quantity (kg)`, `Amount (EUR)`. */
const UNITS = `pcs; pc; pce; piece; pieces; each; ea; unit; units; nos; no; kg; kgs; g; gr; gram; grams; mg; t; to; ton; tons;
  tonne; tonnes; lb; lbs; oz; l; lt; ltr; liter; liters; litre; litres; ml; cl; hl; gal; m; mt; mtr; meter; meters; cm; mm;
  km; ft; yd; m2; m3; sqm; cbm; box; boxes; case; cases; ctn; pack; packs; pkt; pal; pallet; pallets; roll; rolls; set; sets;
  st; stk; stuck; stueck; pz; pza; pieza; piezas; und; un; uni; unid; unidad; unidades; uds; unite; unites; pezzi; szt; sztuk;
  ks; kus; kusy; adet; stuks; styck; шт; штук; ед; кг; л; м; 個; 本; 箱; 件; 个; 公斤; 千克; 箱子; 개; 박스; 킬로그램`
const CURRENCIES = `usd; eur; gbp; chf; jpy; cny; rmb; inr; aud; cad; nzd; sek; nok; dkk; pln; czk; huf; try; rub; brl; mxn; ars;
  clp; cop; pen; zar; krw; sgd; hkd; thb; idr; myr; php; vnd; aed; sar; ils; ron; bgn; uah; $; €; £; ¥; ₹; ₽; us$; r$; zl; kc;
  ft; kr; tl; руб; 元; 円; 원; local currency; lc; ht; ttc`

let known: ReadonlySet<string> | null = null

/** The folded words of both. */
export function unitsAndCurrencies(): ReadonlySet<string> {
  known ??= new Set([...CURRENCIES.split(';'), ...UNITS.split(';')].map((one) => one.trim()))
  return known
}
