/** Goods used up, made and thrown away. */
import type { TypeWords } from './type-words.ts'

export const PRODUCTION_AND_LOSS: readonly TypeWords[] = [
  {
    kind: 'consume',
    goes: 'out',
    words: {
      en: `consumption; consume; usage; used; production issue; material issue; job issue; component issue;
        internal use; kit component; consumed; issue to production; issue to job; used in production;
        production usage; wip issue; raw material issue; bom consumption; recipe usage; prescription; dispense;
        dispensed; administered; issue to work order; issued to job; internal consumption; job usage;
        assembly consumption; material consumption; sample; samples; promotion; component usage`,
      de: `verbrauch; materialentnahme; fertigungsentnahme; eigenverbrauch; produktionsverbrauch; verbraucht;
        entnahme fertigung; produktionsentnahme; materialverbrauch; auftragsentnahme; verbrauch produktion;
        interner verbrauch; rohstoffverbrauch; montageverbrauch`,
      fr: `consommation; sortie production; utilisation; sortie of; consommations; consommation of; sortie atelier;
        sortie fabrication; consommation interne; consommation production; sortie en production; utilise`,
      es: `consumo; consumo produccion; salida a produccion; uso interno; gasto; consumo interno;
        consumo de produccion; salida por consumo; consumos; requisicion; consumo de materiales;
        salida por produccion; autoconsumo; uso`,
      pt: `consumo; requisicao; saida para producao; uso interno; consumo producao; consumo interno;
        requisicao de material; consumo de producao; saida por consumo; utilizado; uso; requisicao material;
        dispensado`,
      it: `consumo; prelievo per produzione; scarico produzione; uso interno; consumi; consumo interno;
        scarico per produzione; scarico da produzione; utilizzo; consumo produzione; scarico lavorazione;
        impiego`,
      nl: `verbruik; productieverbruik; eigen gebruik; intern verbruik; grondstofverbruik; gebruikt; verbruikt;
        materiaalverbruik`,
      pl: `zuzycie; rw; rozchod wewnetrzny; zuzycie produkcyjne; wydanie do produkcji; wydanie wewnetrzne;
        zuzycie materialow; rw rozchod wewnetrzny; pobranie; zuzycie wewnetrzne; rozchod na produkcje`,
      tr: `sarf; tuketim; uretim sarf; sarfiyat; uretime cikis; sarf fisi; sarf cikis; uretim tuketimi; kullanim;
        uretim cikis; malzeme sarfi; uretime sarf`,
      cs: `spotreba; vydej do vyroby; vydej do spotreby; vydej materialu; spotreba materialu; vyroba spotreba;
        vydej na vyrobu; spotrebovano; vnitropodnikova spotreba`,
      sv: `forbrukning; uttag produktion; atgang; materialuttag; forbrukat; uttag till produktion;
        intern forbrukning; tillverkningsuttag; materialforbrukning; egen forbrukning`,
      da: `forbrug; materialeforbrug; produktionsforbrug; forbrugt; materialeudtag; internt forbrug;
        montageforbrug; eget forbrug`,
      hu: `felhasznalas; anyagfelhasznalas; termelesi felhasznalas; gyartasba kiadas; fogyas; kiadas termelesre;
        felhasznalt; sajat felhasznalas; gyartasi felhasznalas; onfogyasztas; termelesbe kiadas;
        gyartas felhasznalas`,
      ru: `списание в производство; требование-накладная; расход материалов; потребление; расход в производство;
        списание материалов; передача в производство; внутреннее потребление; требование накладная;
        расход на производство; потреблено; использование; списание сырья; списание на расходы`,
      ja: '消費; 使用; 製造払出; 生産出庫; 材料出庫; 製造使用; 消費出庫; 原料払出; 部品払出; 社内使用; 材料払出; 生産使用; 生産払出; 製造出庫; 自家消費; 部品出庫',
      zh: `领料; 生产领料; 消耗; 领用; 材料出库; 委外发料; 领料出库; 生产领用; 生产耗用; 材料领用; 部门领用; 领用出库; 领料单; 使用; 生产出库; 委外领料; 材料出库单; 耗用; 内部领用`,
      ko: '소비; 사용; 생산출고; 자재불출; 생산투입; 자재출고; 원자재출고; 생산소비; 내부사용; 소모; 투입; 자재투입; 사용출고; 생산사용; 부서출고',
    },
  },
  {
    kind: 'produce',
    goes: 'in',
    words: {
      en: `production; produce; production receipt; job receipt; build; assembly; assembled; manufactured;
        work order completion; finished goods receipt; produced; manufacture; production output; finished goods;
        finished goods in; assembly build; kit build; assembly completion; wo completion; production in;
        production order receipt; build receipt; assembly receipt; manufacturing; manufactured goods;
        assembly output; fg receipt; production completion; received from production`,
      de: `produktion; fertigung; fertigmeldung; produktionszugang; herstellung; fertigungszugang;
        produktionsmeldung; fertigmeldung zugang; hergestellt; zugang fertigung; wareneingang produktion;
        zugang aus produktion; produktionseingang; montage; produziert`,
      fr: `production; fabrication; entree production; assemblage; entree of; entree de production;
        entree de fabrication; produit; declaration de production; montage; entree fabrication; fabrique;
        reception production`,
      es: `produccion; fabricacion; entrada de produccion; ensamble; montaje; entrada produccion;
        entrada por produccion; producto terminado; fabricado; ingreso por produccion; ensamblaje; producido;
        ingreso de produccion; entrada de producto terminado`,
      pt: `producao; entrada de producao; fabricacao; montagem; entrada producao; entrada por producao;
        apontamento de producao; produto acabado; produzido; apontamento producao; entrada de produto acabado`,
      it: `produzione; carico da produzione; versamento; assemblaggio; carico produzione; carico per produzione;
        entrata da produzione; prodotto; versamento produzione; prodotto finito; montaggio;
        versamento di produzione`,
      nl: `productie; productieontvangst; assemblage; gereedmelding; gereedmelden; productie gereed; geproduceerd;
        productie in; assemblage in`,
      pl: `produkcja; pw; przyjecie wewnetrzne; montaz; przyjecie z produkcji; przyjecie z produkcji pw;
        przychod wewnetrzny; wyrob gotowy; pw przychod wewnetrzny; przyjecie wyrobow; przyjecie wyrobu;
        przyjecie wyrobow gotowych; wyprodukowano`,
      tr: `uretim; uretimden giris; imalat; montaj; uretim girisi; uretim giris; mamul girisi; uretim fisi;
        uretildi; uretimden giris fisi; uretim sonu; mamul giris`,
      cs: `vyroba; prijem z vyroby; montaz; odvod vyroby; prijem vyrobku; vyrobeno; dokoncena vyroba; z vyroby;
        odvod`,
      sv: `produktion; inleverans produktion; tillverkning; fardigrapportering; tillverkat; produktion in;
        inrapportering; fardigmelding; producerat`,
      da: `produktion; faerdigmelding; montageoutput; faerdigmeldt; produceret; produktion ind; montage;
        faerdigvarer`,
      hu: `termeles; gyartas; keszaru bevet; gyartasbol bevet; keszre jelentes; termelesbol; keszarubevetelezes;
        gyartas bevet; keszaru; osszeszereles; termelesbol bevet; gyartott`,
      ru: `выпуск; производство; выпуск продукции; поступление из производства; выпуск готовой продукции;
        оприходование из производства; отчет производства за смену; производство поступление; готовая продукция;
        сборка; приход из производства; комплектация; изготовление; выпущено`,
      ja: '生産; 製造; 完成入庫; 生産入庫; 製造入庫; 完成; 製品入庫; 生産完成; 製造完了; 完成品入庫; 生産実績; 組立; 製造完成; 生産受入; 製品完成',
      zh: `生产入库; 完工入库; 产成品入库; 产品入库; 组装; 完工; 成品入库; 组装入库; 生产完工入库; 产成品入库单; 加工入库; 完工入仓; 委外入库; 生产入库单; 半成品入库; 委外加工入库`,
      ko: '생산; 생산입고; 제조; 완성입고; 조립; 완제품입고; 제품입고; 생산완료; 제조입고; 완성; 생산실적; 제품생산; 조립입고',
    },
  },
  {
    kind: 'scrap',
    goes: 'out',
    words: {
      en: `scrap; waste; write off; damage; damaged; spoilage; expired; disposal; destroyed; shrinkage; breakage;
        loss; outdate; scrapped; wastage; write down; write off out; damaged out; shrink; expiry; disposed;
        discard; discarded; destruction; obsolete; theft; stolen; damaged goods; lost stock; wasted;
        stock write off; write offs; spoiled; dispose`,
      de: `verschrottung; ausschuss; abschreibung; schwund; bruch; verderb; entsorgung; verschrotten; verlust;
        abgelaufen; defekt; vernichtung; entsorgt; verschrottet; ausbuchung; abgeschrieben; warenbruch;
        beschadigt; diebstahl; bruch verderb; abwertung`,
      fr: `rebut; perte; casse; destruction; mise au rebut; perime; rebuts; pertes; perimes; demarque; vol;
        casse perte; mise en rebut; endommage; perte vol; avarie; produit perime; demarque inconnue`,
      es: `merma; desecho; baja por dano; scrap; desperdicio; rotura; caducado; perdida; mermas; desperdicios;
        danado; obsoleto; robo; baja por caducidad; bajas; desechado; merma produccion; vencido; vencimiento;
        averia; baja por merma; perdidas; roto`,
      pt: `refugo; perda; sucata; quebra; avaria; descarte; vencido; perdas; descartado; vencidos; roubo;
        sucateamento; desperdicio; perda por validade; avariado; furto; baixa por perda; quebras; obsoleto`,
      it: `scarto; rottame; calo; distruzione; scaduto; smaltimento; avaria; scarti; perdita; danneggiato; furto;
        smaltito; distrutto; rotto; scadenza; svalutazione; perdite; sfrido; obsoleto`,
      nl: `afval; afschrijving; afkeur; breuk; derving; schade; verlies; breuk verlies; verspilling; vernietigd;
        bederf; afgekeurd; afgeschreven; verlopen; diefstal; vermist; waste; beschadigd; over datum; uitval;
        verlies breuk`,
      pl: `likwidacja; zlom; strata; ubytek; braki; przeterminowane; straty; uszkodzenie; przeterminowanie;
        kasacja; zniszczenie; kradziez; odpis; uszkodzone; stluczka; ubytki; likwidacja towaru; zlomowanie;
        utylizacja`,
      tr: `fire; hurda; zayiat; imha; bozuk; zayi; fire cikisi; hurdaya ayirma; kayip; skt gecmis; hasarli;
        bozulma; fire fisi; imha cikisi; kirik; skt; calinti; hurda cikisi; hasar`,
      cs: `zmetek; likvidace; srot; ztrata; poskozeni; odpis; rozbito; znehodnoceni; expirace; vyrazeno; ztraty;
        sesrotovani; zniceno; krádež; prosle`,
      sv: `kassation; skrot; svinn; kassering; kasserat; skadat; stold; utgangen; forlust; utrangering;
        bortskrivning; trasig; brack; utgaende datum`,
      da: `skrot; kassation; svind; spild; kasseret; beskadiget; tyveri; udlobet; bortskaffelse; afskrivning;
        odelagt; tab; brud; brok`,
      hu: `selejt; selejtezes; veszteseg; tores; lejart; leiras; karositas; megsemmisites; selejtezett; hiba;
        lopas; lejarat; toresi kar; serult; romlas; selejtkiadas; apadas`,
      ru: `списание; брак; порча; утилизация; потери; списание товаров; бой; лом; просрочка; уничтожение;
        списание брака; порча товара; потеря; кража; хищение; списание просрочки; бракованный; усушка; списано;
        списание порчи; утрата`,
      ja: '廃棄; 破棄; 減耗; 破損; 不良; 除却; 廃棄処理; 破損廃棄; 期限切れ; ロス; 不良廃棄; 滅失; 盗難; 廃棄出庫; 不良品; 紛失; 除却処理; 期限切れ廃棄; 廃却',
      zh: '报废; 报损; 损耗; 破损; 销毁; 过期; 报废出库; 报损出库; 丢失; 过期报废; 损坏; 毁损; 报损单; 损耗出库; 报废单; 失窃; 遗失; 过期出库',
      ko: '폐기; 스크랩; 불량; 파손; 감모; 손실; 폐기처리; 불량폐기; 분실; 유통기한만료; 폐기출고; 도난; 불량출고; 파손출고; 감모손실; 불량처리; 훼손; 손실처리',
    },
  },
]
