/** What was there before, and handling within a warehouse. */
import type { TypeWords } from './type-words.ts'

export const OPENINGS_AND_HANDLING: readonly TypeWords[] = [
  {
    kind: 'opening',
    goes: 'in',
    words: {
      en: `opening; opening balance; opening stock; initial; initial stock; beginning balance; starting value;
        brought forward; b/f; initial load; start; starting stock; starting balance; opening inventory;
        initial balance; initial quantity; initial inventory; initial count; migration; stock migration;
        initial adjustment; opening qty; opening quantity; inventory starting value; data migration;
        carry forward; beginning inventory; opening adjustment; beginning stock; initial setup; initial upload;
        stock on hand at start; ob; balance forward`,
      de: `anfangsbestand; eroeffnungsbestand; anfangssaldo; vortrag; bestandsuebernahme; startbestand;
        anfangsinventur; erstbestand; anfangsbuchung; erfassung anfangsbestand; erstinventur;
        anfangslagerbestand; bestandsvortrag; saldovortrag; initialbestand; anfang; ubernahme; erstbestuckung;
        eroffnung; eroffnungsbuchung; datenubernahme`,
      fr: `stock initial; solde initial; report a nouveau; ouverture; a nouveau; reprise de stock; stock de depart;
        ouverture de stock; initialisation; stock d ouverture; inventaire initial; initial; report;
        solde anterieur; ouverture stock; stock debut; reprise stock; reprise`,
      es: `saldo inicial; inventario inicial; existencia inicial; apertura; stock inicial; saldo anterior;
        apertura de inventario; inicial; carga inicial; saldos iniciales; inventario de apertura;
        stock de apertura; existencias iniciales; carga de inventario; inv inicial; inicio;
        saldo inicial inventario; arrastre`,
      pt: `saldo inicial; estoque inicial; abertura; saldo anterior; inventario inicial; implantacao;
        implantacao de saldo; saldo de abertura; estoque de abertura; carga inicial; inicial;
        estoque de implantacao; saldo implantacao; inventario de abertura; implantacao de estoque;
        entrada inicial`,
      it: `giacenza iniziale; saldo iniziale; esistenza iniziale; apertura; rimanenze iniziali; riporto;
        carico iniziale; apertura magazzino; inventario iniziale; stock iniziale; iniziale;
        giacenza di apertura; apertura esercizio; saldo di apertura; carico apertura; riporto giacenza;
        ripresa saldi; esistenze iniziali`,
      nl: `beginsaldo; beginvoorraad; openingsbalans; openingsvoorraad; startvoorraad; openingsvoorraad invoer;
        initiele voorraad; startstand; beginstand; opening; startsaldo; openingsstand; migratie;
        eerste voorraad`,
      pl: `bilans otwarcia; bo; stan poczatkowy; saldo poczatkowe; remanent poczatkowy; otwarcie; stan otwarcia;
        bilans otwarcia magazynu; bo bilans otwarcia; stan na poczatek; inwentaryzacja poczatkowa;
        stany poczatkowe; stan pocz; z przeniesienia; stan bo; inicjalny stan`,
      tr: `devir; acilis; acilis bakiyesi; donem basi; baslangic stoku; devir fisi; acilis fisi; acilis stoku;
        devir girisi; acilis stok; stok devir; devir stok; donem basi stok; baslangic; acilis girisi; devirden;
        devreden stok; ilk stok; acilis kaydi`,
      cs: `pocatecni stav; pocatecni zustatek; prevod z minuleho obdobi; pocatecni naskladneni; pocatecni zasoba;
        uvodni stav; otevreni; pocatek; pocatecni zasoby; prevod stavu; pocatecni stavy`,
      sv: `ingaende saldo; ingaende lager; startsaldo; ib; ingaende balans; startlager; oppningssaldo; startvarde;
        oppning; ingaende; ing saldo; ing balans; startbalans`,
      da: `primo; primosaldo; startbeholdning; primobeholdning; abningsbeholdning; primolager; abningssaldo; start;
        startlager; abning; overfort fra`,
      hu: `nyito; nyitokeszlet; nyitoegyenleg; nyitas; keszlet nyitas; indulo keszlet; athozat; nyito leltar;
        nyitokeszlet felvitel; kezdo keszlet; evnyitas`,
      ru: `начальный остаток; ввод остатков; остаток на начало; ввод начальных остатков; начальные остатки;
        ввод начального остатка; остатки на начало; начало; входящий остаток; перенос остатков;
        начальная инвентаризация; остаток на начало периода; сальдо начальное; входящие остатки;
        стартовый остаток`,
      ja: `期首; 期首在庫; 繰越; 前月繰越; 初期在庫; 前期繰越; 期首残; 期首棚卸; 初期登録; 開始在庫; 繰越在庫; 初期; 初期値; 期首残高; 初期在庫登録; 在庫初期化; 前残; 前期末;
        開始残高`,
      zh: `期初; 期初结存; 初始库存; 上期结存; 期初余额; 初始化; 初始; 期初库存; 期初入库; 上月结转; 初始入库; 建账; 初始化库存; 期初单; 年初; 期初建账; 上年结转; 开账; 期初录入`,
      ko: `기초; 기초재고; 이월; 전월이월; 초기재고; 기초입고; 기초등록; 초기화; 최초재고; 초기; 이월재고; 기초재고등록; 전기이월; 시작재고; 초기등록; 초기입고; 기초이월`,
    },
  },
  {
    kind: 'putaway',
    goes: 'both',
    words: {
      en: 'putaway; stow; stowed; put to stock; put to location; putaway task',
      de: 'einlagern; platzzugang; einlagerung platz',
      fr: 'rangement; mise en stock; mise en rayon',
      es: 'ubicacion; acomodo; almacenaje; ubicar; puesta en ubicacion',
      pt: 'armazenagem; enderecamento; armazenamento',
      it: 'stoccaggio; messa a dimora; ubicazione',
      nl: 'opslag; inruimen; wegleggen',
      pl: 'odlozenie; zasilenie lokacji; rozlokowanie; skladowanie',
      tr: 'yerlestirme; rafa yerlestirme; adresleme; raflama',
      cs: 'zaskladneni; ulozeni; zalozeni',
      sv: 'inlagring',
      da: 'indlagring',
      hu: 'betarolas; elhelyezes; elraktarozas',
      ru: 'размещение; размещение товара; раскладка',
      ja: '格納; 棚入; 棚入れ; 棚入処理',
      zh: '上架; 入库上架',
      ko: '적치; 적재; 입고적치',
    },
  },
  {
    kind: 'pick',
    goes: 'both',
    words: {
      en: 'pick; picking; picked; picks; order pick; pick task; order picking',
      de: 'kommissionierung; kommissioniert; kommissionieren; pickvorgang',
      fr: 'preparation; prelevement; picking; preparation de commande',
      es: 'picking; surtido; preparacion; surtir; preparacion de pedidos',
      pt: 'separacao; picking; separado; separacao de pedidos',
      it: 'picking; prelievo ordine; preparazione',
      nl: 'verzamelen; orderpicken; picken; gepickt',
      pl: 'kompletacja; pobranie do wydania; zbieranie; zbiorka',
      tr: 'toplama; siparis toplama; toplandi',
      cs: 'vychystani; vychystavani',
      sv: 'plock; plockning; plockad',
      da: 'pluk; plukning; plukket',
      hu: 'komissiozas; kiszedes; kigyujtes; szedes',
      ru: 'отбор; подбор; сборка заказа; комплектование; отбор товара',
      ja: 'ピッキング; ピック; 摘取',
      zh: '拣货; 下架; 配货; 拣选',
      ko: '피킹; 집품; 오더피킹',
    },
  },
  {
    kind: 'pack',
    goes: 'both',
    words: {
      en: 'pack; packed; packing; packaging',
      de: 'verpackung; verpackt; verpacken; packen',
      fr: 'emballage; conditionnement; colisage',
      es: 'empaque; embalaje; empacado',
      pt: 'embalagem; empacotamento; embalado',
      it: 'imballaggio; confezionamento; imballo',
      nl: 'inpakken; verpakken; ingepakt',
      pl: 'pakowanie; spakowano; zapakowano',
      tr: 'paketleme; ambalajlama; paketlendi',
      cs: 'baleni; zabaleno',
      sv: 'packning; packad',
      da: 'pakning; pakket',
      hu: 'csomagolas; csomagolva',
      ru: 'упаковка; упаковано; фасовка',
      ja: '梱包; 包装',
      zh: '打包; 包装; 装箱',
      ko: '포장; 패킹',
    },
  },
  {
    kind: 'restock',
    goes: 'both',
    words: {
      en: 'restock; replenish; replenishment; refill; bin replenishment; refilled; restocking',
      de: 'nachschub; auffullung; nachfullung; auffullen; umlagerung platz',
      fr: 'reapprovisionnement; reassort; reappro',
      es: 'reabastecimiento; reposicion; resurtido',
      pt: 'reabastecimento; reposicao; ressuprimento',
      it: 'rifornimento; reintegro; ripristino scorta',
      nl: 'aanvulling; bijvullen; aanvullen; bevoorrading',
      pl: 'uzupelnienie; dopelnienie; uzupelnianie',
      tr: 'besleme; ikmal; raf besleme; takviye',
      cs: 'doplneni; doplneni zasob',
      sv: 'pafyllning; pafyllnad',
      da: 'genopfyldning; opfyldning; pafyldning',
      hu: 'utantoltes; feltoltes; potlas',
      ru: 'пополнение; подпитка; пополнение запасов',
      ja: '補充; 補充移動',
      zh: '补货; 补货上架',
      ko: '보충; 보충이동',
    },
  },
]
