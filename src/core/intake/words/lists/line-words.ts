/** Words of lines that are no movements, by what they are; entries split at `;`. */
import type { Language } from '../roles.ts'

export type Words = Readonly<Partial<Record<Language, string>>>

export const TOTALS: Words = {
  en: `total; totals; grand total; subtotal; sub total; overall total; total for; report total; total quantity;
    total qty; overall result; totals as per; item total; location total; warehouse total; product total;
    sub totals; subtotals; grand totals; page total; sum total; total movements; overall totals; total result`,
  de: `summe; gesamt; gesamtsumme; zwischensumme; total; endsumme; uebertrag; gesamtergebnis; summe artikel;
    gesamtsummen; endsummen; zwischensummen; summen; teilsumme; ergebnis`,
  fr: `total; totaux; sous-total; total general; somme; total du; sous total; totaux generaux; cumul;
    total article; total cumule`,
  es: `total; totales; subtotal; suma; total general; gran total; totales generales; sub total; total articulo;
    total producto; sumas; total acumulado; suma total`,
  pt: `total; totais; subtotal; soma; total geral; totais gerais; total do produto; sub total; soma total;
    total do item; total acumulado`,
  it: `totale; totali; subtotale; somma; totale generale; totali generali; sub totale; tot; totale articolo;
    totale complessivo; somme`,
  nl: `totaal; subtotaal; som; eindtotaal; generaal totaal; totalen; eindtotalen; subtotalen; totaal artikel;
    sub totaal`,
  pl: `suma; razem; podsumowanie; ogolem; suma koncowa; sumy; suma czesciowa; ogolna suma; suma ogolem;
    suma posrednia`,
  tr: 'toplam; genel toplam; ara toplam; yekun; toplamlar; genel toplamlar; alt toplam; genel yekun',
  cs: 'celkem; soucet; mezisoucet; suma; celkovy soucet; celkem za; soucty',
  sv: 'summa; totalt; delsumma; total; summor; totalsumma; slutsumma; total summa; delsummor',
  da: 'i alt; total; subtotal; ialt; totaler; samlet; hovedtotal; subtotaler; sum i alt',
  hu: 'osszesen; mindosszesen; osszesites; reszosszeg; vegosszeg; osszeg osszesen; ossz; reszosszesen',
  ru: `итого; всего; итог; общий итог; итоги; всего по; итого по; промежуточный итог; итого за; общие итоги;
    всего за`,
  ja: '合計; 総合計; 小計; 計; 合計数; 総計; 累計; 合　計; 小　計; 月計; 総合計数',
  zh: '合计; 总计; 小计; 總計; 本期合计; 本月合计; 本年累计; 累计; 合 计; 小 计; 总数; 合计数; 本页合计; 月计; 本日合计; 本年合计; 累计合计',
  ko: '합계; 총계; 소계; 누계; 총합계; 총 합계; 월계; 일계; 계; 합 계',
}

export const OPENINGS: Words = {
  en: `opening; opening balance; opening stock; beginning balance; balance b/f; brought forward; initial;
    starting balance; balance forward; inventory starting value; opening inventory; balance brought forward;
    bal b f; b f; beginning inventory; opening bal; starting inventory; previous balance; initial balance;
    initial stock; opening quantity; start balance; starting stock`,
  de: `anfangsbestand; saldovortrag; vortrag; eroeffnungssaldo; bestand am; anfangssaldo; eroffnungsbestand;
    anfangsbestand am; ubertrag; startbestand; saldo vortrag`,
  fr: `solde initial; report; stock initial; a nouveau; ouverture; stock au; stock d ouverture; report a nouveau;
    solde anterieur; stock de depart; solde debut; stock debut; stock anterieur; solde precedent`,
  es: `saldo inicial; saldo anterior; inventario inicial; existencia inicial; apertura; inicial; stock inicial;
    existencias iniciales; saldo de apertura; inv inicial; saldo previo; existencia anterior; saldo al inicio;
    viene de`,
  pt: `saldo inicial; saldo anterior; estoque inicial; transporte; saldo de abertura; abertura; estoque anterior;
    saldo ant; saldo em`,
  it: `saldo iniziale; riporto; giacenza iniziale; apertura; iniziale; esistenza iniziale; saldo precedente;
    giacenza precedente; rimanenza iniziale; giac iniziale; esistenze iniziali; saldo al`,
  nl: `beginsaldo; beginvoorraad; saldo vorige periode; openingssaldo; beginstand; openingsbalans;
    openingsvoorraad; beginbalans; stand per`,
  pl: `stan poczatkowy; bilans otwarcia; bo; z przeniesienia; saldo poczatkowe; bilans otwarcia bo;
    stan na dzien; stan na poczatek; remanent poczatkowy; b o; saldo otwarcia`,
  tr: `devir; devreden; acilis; donem basi; acilis bakiyesi; devir bakiyesi; onceki donem; donem basi stok;
    donem basi bakiye; acilis stoku; onceki devir; devreden bakiye`,
  cs: `pocatecni stav; pocatecni zustatek; prevod; pocatecni zasoba; stav k; prevod z minula; pocatek obdobi;
    pocatecni stav k`,
  sv: `ingaende saldo; ingaende balans; ib; ing saldo; ingaende lager; ing balans; startsaldo; oppningssaldo`,
  da: `primo; saldo primo; overfort; primobeholdning; primosaldo; beholdning primo; startsaldo; primo saldo;
    aabningsbalance`,
  hu: 'nyito; nyito keszlet; nyitokeszlet; nyito egyenleg; athozat; nyitoegyenleg; kezdo keszlet',
  ru: `начальный остаток; сальдо начальное; остаток на начало; остаток на начало периода; сальдо на начало;
    входящий остаток; нач остаток; на начало; входящее сальдо; сальдо на начало периода; начальное сальдо`,
  ja: '前月繰越; 期首残高; 繰越; 前期繰越; 繰越残高; 期首; 期首在庫; 前日残; 前残; 繰越残; 前頁より繰越; 前期末残',
  zh: '期初; 期初余额; 期初结存; 上期结转; 上月结存; 期初数; 期初数量; 上年结转; 期初结余; 承前页; 年初余额; 上期结余',
  ko: '이월; 전월이월; 기초; 전기이월; 기초재고; 이월재고; 전월재고; 기초잔액; 기초수량; 전기 이월; 월초재고',
}

export const CLOSINGS: Words = {
  en: `closing; closing balance; closing stock; ending balance; balance c/f; carried forward; end balance;
    balance c/d; closing inventory; balance carried forward; bal c f; c f; ending inventory; closing bal;
    final balance; ending stock; closing quantity; end stock; ending quantity`,
  de: `endbestand; schlusssaldo; schlussbestand; endsaldo; neuer saldo; abschlusssaldo; endbestand am;
    schlussbestand am; bestand ende`,
  fr: `solde final; stock final; cloture; fermeture; a reporter; stock de cloture; solde fin; stock fin;
    stock au final; solde de cloture; solde fin de periode`,
  es: `saldo final; existencia final; inventario final; cierre; stock final; existencias finales;
    saldo de cierre; inv final; saldo al cierre; pasa a; saldo al final`,
  pt: `saldo final; estoque final; fechamento; a transportar; saldo de fechamento; estoque de fechamento;
    saldo atual; saldo encerramento`,
  it: `saldo finale; giacenza finale; chiusura; a riportare; esistenza finale; rimanenza finale; giac finale;
    giacenza attuale; saldo di chiusura; esistenze finali`,
  nl: 'eindsaldo; eindvoorraad; slotsaldo; eindstand; eindbalans; slotbalans; eindvoorraad per',
  pl: `stan koncowy; bilans zamkniecia; do przeniesienia; saldo koncowe; b z; stan na koniec; remanent koncowy;
    saldo zamkniecia`,
  tr: `kapanis; donem sonu; devredilen; kapanis bakiyesi; donem sonu stok; donem sonu bakiye; kapanis stoku;
    sonraki donem; son bakiye`,
  cs: 'konecny stav; konecny zustatek; konecna zasoba; konec obdobi; konecny stav k',
  sv: 'utgaende saldo; utgaende balans; ub; utg saldo; utgaende lager; utg balans; slutsaldo',
  da: `ultimo; saldo ultimo; ultimobeholdning; ultimosaldo; beholdning ultimo; slutsaldo; ultimo saldo`,
  hu: 'zaro; zaro keszlet; zarokeszlet; zaro egyenleg; atvitel; zaroegyenleg; vegso keszlet',
  ru: `конечный остаток; сальдо конечное; остаток на конец; остаток на конец периода; сальдо на конец;
    исходящий остаток; кон остаток; на конец; исходящее сальдо; сальдо на конец периода; конечное сальдо`,
  ja: '次月繰越; 期末残高; 翌月繰越; 期末在庫; 次頁へ繰越; 翌期繰越; 期末; 繰越高; 次期繰越; 期末残',
  zh: '期末; 期末余额; 期末结存; 结转下期; 本月结存; 期末数; 期末数量; 结转下年; 期末结余; 过次页; 本年结存; 结转次页',
  ko: '차월이월; 기말; 차기이월; 기말재고; 기말잔액; 차기 이월; 월말재고; 기말수량; 당월재고',
}

export const FOOTERS: Words = {
  en: `page; page of; printed on; printed by; end of report; rows selected; report generated; accrual basis;
    filters; printed; generated on; generated by; exported on; end of list; rows affected; run date; run time;
    print date; report date; date range; confidential; disclaimer; cash basis; filter; generated at;
    exported by; end of file; number of records; record count; selection criteria`,
  de: `seite; gedruckt am; druckdatum; ende der liste; blatt; gedruckt; erstellt am; druck; selektion; auswahl;
    ausdruck vom; stand vom; filter; ende des berichts; listenende; anzahl datensatze; seite von;
    exportiert am; erstellt von; zeitraum`,
  fr: `page; imprime le; edite le; fin de l etat; imprime; edition du; genere le; exporte le; fin de liste;
    criteres; filtre; date d edition; page n; nombre de lignes; periode du`,
  es: `pagina; impreso el; fin del informe; fecha de impresion; impreso; generado el; exportado el; emitido el;
    fin de reporte; hoja; filtros; fecha de emision del reporte; fin del reporte; fin de informe; pagina de;
    generado por; registros; criterios`,
  pt: `pagina; impresso em; emitido em; fim do relatorio; impresso; gerado em; exportado em; filtros; pagina de;
    gerado por; fim de relatorio; registros; data de impressao`,
  it: `pagina; stampato il; fine stampa; data stampa; stampato; generato il; esportato il; fine elenco; filtri;
    elaborato il; fine report; pagina di; stampa del; criteri`,
  nl: `pagina; afgedrukt op; einde rapport; afgedrukt; gegenereerd op; einde lijst; selectie; printdatum; blad;
    geexporteerd op; afdrukdatum; filter`,
  pl: `strona; wydrukowano; data wydruku; koniec raportu; wydruk; wygenerowano; koniec wydruku; filtr;
    data wygenerowania; sporzadzono; liczba rekordow; wydruk z dnia`,
  tr: `sayfa; yazdirma tarihi; rapor sonu; yazdirildi; olusturulma tarihi rapor; rapor tarihi; filtre; yazdirma;
    sayfa no; kayit sayisi; basim tarihi`,
  cs: 'strana; vytisteno; konec sestavy; vytisknuto; datum tisku; filtr; strana z; vytiskl; tisk',
  sv: `sida; utskrivet; slut pa rapport; utskriven; utskriftsdatum; filter; sida av; skapad rapport; urval`,
  da: 'side; udskrevet; udskrevet den; udskriftsdato; filter; side af; udvalg; rapport slut',
  hu: `oldal; nyomtatva; nyomtatas datuma; lista vege; szuro; keszult; szures; nyomtatta; lekerdezes; keszitve`,
  ru: `страница; отчет сформирован; стр; дата печати; распечатано; сформирован; конец отчета; фильтр;
    сформировано; период отчета; условия отбора`,
  ja: 'ページ; 出力日; 印刷日; 出力日時; 印刷日時; 作成日時 帳票; 出力者; 検索条件; 出力日付; 件数',
  zh: '第 页; 共 页; 打印日期; 制表; 导出时间; 打印时间; 打印人; 制表人; 制表日期; 导出日期; 第页; 共页; 导出人; 审核 制表; 查询条件',
  ko: '페이지; 출력일; 출력일시; 인쇄일; 페이지 번호; 출력자; 조회조건; 인쇄일시; 총건수; 조회기간',
}
