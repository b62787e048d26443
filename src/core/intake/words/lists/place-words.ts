/** Words of places that are no shelves, by what they are; entries split at `;`. */
import type { Words } from './line-words.ts'

export const SUPPLIERS: Words = {
  en: `vendors; vendor; suppliers; supplier; partners/vendors; vendor location; supplier location; vendor stock;
    supplier stock; from supplier; from vendor; ordered from vendor; received from vendor; external supplier`,
  de: `lieferanten; lieferant; partner/lieferanten; lieferantenlager; kreditor; lieferantenstandort;
    lieferantenlagerort`,
  fr: `fournisseurs; fournisseur; emplacement fournisseur; emplacements fournisseurs; chez le fournisseur;
    lieu du fournisseur`,
  es: `proveedores; proveedor; ubicacion de proveedor; ubicaciones de proveedores; ubicacion del proveedor;
    ubicaciones de proveedor`,
  pt: 'fornecedores; fornecedor; localizacao do fornecedor; local do fornecedor; local de fornecedor',
  it: 'fornitori; fornitore; ubicazione fornitore; luogo del fornitore; ubicazioni fornitori',
  nl: 'leveranciers; leverancier; leverancier locatie; leverancierslocatie; locatie leverancier',
  pl: 'dostawcy; dostawca; lokalizacja dostawcy; lokalizacje dostawcow',
  tr: 'tedarikciler; satici; tedarikci; tedarikci konumu; saticilar; tedarikci lokasyonu',
  cs: 'dodavatele; dodavatel; umisteni dodavatele; u dodavatele',
  sv: 'leverantorer; leverantor; leverantorsplats; leverantorslager',
  da: 'leverandorer; leverandor; leverandorlokation; leverandorer lokation',
  hu: 'szallito; szallitok; beszallito; beszallitok; szallitoi hely',
  ru: 'поставщики; поставщик; местоположение поставщика; место поставщика',
  ja: '仕入先; 供給元; 仕入先ロケーション; サプライヤー; ベンダー; 供給業者',
  zh: '供应商; 供应商位置; 供应商库位; 供货商',
  ko: '공급업체; 공급업체 위치; 공급자; 매입처; 공급사; 벤더',
}

export const CUSTOMERS: Words = {
  en: `customers; customer; partners/customers; sold; patient; consumer; customer location; sold online;
    to customer; client location; returned by customer; unlinked return; end customer; consumers; patients`,
  de: 'kunden; kunde; lagerort kunde; kundenlager; kundenstandort; debitor; kundenlagerort; verkauft',
  fr: `clients; client; emplacement client; emplacements clients; chez le client; lieu du client; vendu`,
  es: `clientes; cliente; ubicacion de cliente; ubicaciones de clientes; ubicacion del cliente; vendido;
    ubicaciones de cliente`,
  pt: 'clientes; localizacao do cliente; cliente; local do cliente; local de cliente; vendido',
  it: 'clienti; luogo del cliente; cliente; ubicazione cliente; ubicazioni clienti; venduto',
  nl: 'klanten; klant locatie; klant; klantlocatie; klantlocaties; verkocht',
  pl: 'klienci; lokalizacja klienta; klient; lokalizacje klientow; odbiorca; sprzedane',
  tr: 'musteriler; musteri; musteri konumu; musteri lokasyonu; satildi',
  cs: 'zakaznici; zakaznik; umisteni zakaznika; u zakaznika; prodano',
  sv: 'kunder; kund; kundplats; kundlager; sald',
  da: 'kunder; kunde; kundelokation; solgt',
  hu: 'vevo; vevok; ugyfel; ugyfelek; vevoi hely; eladott',
  ru: `покупатели; местоположение заказчика; покупатель; клиенты; клиент; заказчики; местоположение клиента;
    место клиента; заказчик; продано`,
  ja: '得意先; 顧客; 得意先ロケーション; 客先; お客様; 販売済; 顧客ロケーション',
  zh: '客户; 客户库位; 客户位置; 已售; 客户地址',
  ko: '고객; 매출처; 고객 위치; 고객사; 판매됨; 거래처고객',
}

export const ADJUSTMENTS: Words = {
  en: `inventory adjustment; inventory loss; lost and found; adjustment bin; variance; shrink;
    inventory adjustments; stock adjustment; adjustment; adjustments; adjustment location; adj;
    virtual locations inventory adjustment; inventory loss location; stock loss; lost found;
    physical inventory; none; loss; losses; shrinkage; count difference; write off; cycle count`,
  de: `inventurdifferenz; bestandsanpassung; bestandskorrektur; inventurdifferenzen; korrektur; inventur;
    differenzen; verlust; schwund`,
  fr: `pertes et surplus; ajustement d inventaire; ajustement; ecart inventaire; inventaire; ecarts d inventaire;
    perte; pertes; ajustement de stock`,
  es: `perdido y encontrado; ajuste de inventario; ajuste; ajustes; ajustes de inventario; perdida de inventario;
    mermas; perdidas`,
  pt: `achados e perdidos; ajuste; ajustes de inventario; ajuste de inventario; perda; perdas; ajuste de estoque`,
  it: `perso e ritrovato; rettifica inventario; rettifiche; rettifica; perdite; rettifica di inventario;
    differenze inventariali`,
  nl: `voorraad verschil; voorraadcorrectie; voorraadverschillen; correctie; verlies; inventarisatie verschil;
    voorraadaanpassing`,
  pl: `zgubione i znalezione; korekta; korekta zapasow; strata; straty; roznice inwentaryzacyjne;
    korekta inwentaryzacyjna`,
  tr: 'stok duzeltme; envanter duzeltme; duzeltme; kayip; sayim farki; envanter ayarlamasi',
  cs: 'inventurni rozdily; korekce; ztrata; ztraty; korekce zasob; inventurni rozdil',
  sv: 'inventeringsdifferens; justering; lagerjustering; svinn; forlust',
  da: 'lagerregulering; regulering; svind; statusdifference; beholdningsregulering',
  hu: 'leltarkulonbozet; leltareltres; keszletkorrekcio; korrekcio; hiany; veszteseg',
  ru: `утраченная и обретенная; корректировка запасов; корректировка; инвентаризация; потери; недостача;
    расхождения`,
  ja: '在庫調整; 棚卸差異; 調整; 在庫差異; 棚卸調整; ロス',
  zh: '失物招领区; 盘点差异; 库存调整; 盘盈盘亏; 调整; 损耗; 虚拟库位; 库存损失',
  ko: '재고조정; 재고 조정; 조정; 재고차이; 재고손실; 손실',
}

export const PRODUCTIONS: Words = {
  en: `production; wip; work in process; scrap; waste; virtual locations/scrap; virtual locations/production;
    work in progress; production location; manufacturing; shop floor; scrapped; disposal; trash; consumption;
    consumed; job; work order; cost center; disposed; production line; damaged and scrapped`,
  de: `produktion; fertigung; ausschuss; schrott; fertigungslager; verschrottung; entsorgung; schrottlager;
    verbrauch; abfall; kostenstelle; produktionslager virtuell`,
  fr: 'production; rebut; en cours; fabrication; mise au rebut; rebuts; atelier; consommation',
  es: `produccion; desecho; scrap; fabricacion; en proceso; consumo; desechos; merma; chatarra; taller`,
  pt: 'producao; refugo; fabricacao; sucata; consumo; descarte; em processo; producao interna',
  it: 'produzione; scarto; fabbricazione; scarti; consumo; rottami; lavorazione',
  nl: 'productie; afval; fabricage; schroot; verbruik; uitval; onderhanden werk',
  pl: 'produkcja; zlom; zlomowanie; zuzycie; odpady; produkcja w toku; brak; wytwarzanie',
  tr: 'uretim; hurda; imalat; fire; tuketim; sarf; uretim hatti',
  cs: 'vyroba; srot; spotreba; odpad; zmetky; zmetek; rozpracovana vyroba',
  sv: 'produktion; skrot; tillverkning; kassation; forbrukning; kasserat',
  da: 'produktion; skrot; fremstilling; kassation; forbrug; kasseret',
  hu: 'gyartas; termeles; selejt; hulladek; felhasznalas; selejtezes',
  ru: 'производство; брак; лом; списание; утилизация; цех; в производстве; потребление; списано',
  ja: '製造; 仕掛; 廃棄; 生産; 製造ライン; スクラップ; 消費; 仕損; 加工',
  zh: '生产; 在制品; 报废; 生产线; 车间; 废料; 消耗; 报废区; 制造',
  ko: '생산; 재공; 폐기; 제조; 스크랩; 소비; 생산라인; 작업장; 불량폐기',
}

export const TRANSITS: Words = {
  en: `in transit; transit; intransit; inter-warehouse transit; goods in transit; on the way; trans./trasl.;
    transit location; in-transit; in transit to; inter company transit; transfer in transit;
    interwarehouse transit; transit stock; physical locations inter warehouse transit; intercompany transit`,
  de: `transit; unterwegs; in zulieferung; interner transit; umlagerungsbestand; transitlager; in transit;
    umlagerung unterwegs; interne umlagerung; transitort`,
  fr: `transit; en transit; transit interne; emplacement de transit; en cours de transfert;
    transit inter entrepots; en cours de route`,
  es: `transito; en traslado; stock en transito; transito interno; en transito; transito entre almacenes;
    ubicacion de transito; mercancia en transito; almacen de transito`,
  pt: 'transito; em transito; estoque em transito; transito entre armazens; armazem em transito',
  it: `transito; in viaggio; in transito; transito tra magazzini; merce in transito; magazzino transito`,
  nl: `onderweg; transit; intern transport; in transit; in transport; transitlocatie; tussen magazijnen`,
  pl: 'w drodze; tranzyt; w tranzycie; tranzyt miedzymagazynowy; lokalizacja tranzytowa',
  tr: 'yolda; transit; transit depo; yolda transit; transferde; yoldaki',
  cs: 'na ceste; tranzit; v tranzitu; tranzitni sklad; na ceste mezi sklady',
  sv: 'under transport; transit; i transit; under transit; transitlager',
  da: 'undervejs; transit; i transit; under transport; transitlager',
  hu: 'uton; szallitas alatt; tranzit; uton levo; tranzit raktar',
  ru: 'в пути; транзит; в дороге; транзитный склад; товары в пути; перемещение в пути',
  ja: '輸送中; 積送中; 移動中; 移動途中; 輸送; 未着; トランジット',
  zh: '在途; 内部发货中转; 途中; 在途库; 运输中; 在途仓; 调拨在途; 途中库存',
  ko: '운송중; 이동중; 미착; 운송 중; 이동 중; 적송중; 미착품; 이동중재고',
}

/** First parts of a path beneath which everything lies outside. */
export const PARTNERS: Words = {
  en: 'partners; partner locations; virtual locations; virtual; external; counterparties',
  de: 'partner; partner lagerorte; virtuelle lagerorte; virtuell; virtuelle orte; geschaftspartner',
  fr: 'partenaires; emplacements partenaires; emplacements virtuels; virtuel; emplacement virtuel',
  es: `empresas; ubicaciones de empresas; ubicaciones de contactos; ubicaciones virtuales; virtual; contactos;
    ubicacion virtual`,
  pt: 'parceiros; locais de parceiros; locais virtuais; localizacoes virtuais; virtual',
  it: 'partner; ubicazioni partner; ubicazioni virtuali; virtuale; luoghi virtuali; contatti',
  nl: 'partners; relaties; partnerlocaties; virtuele locaties; virtueel',
  pl: 'partnerzy; lokalizacje partnerow; lokalizacje wirtualne; wirtualne; kontrahenci',
  tr: 'is ortaklari; ortaklar; sanal konumlar; is ortagi konumlari; sanal',
  cs: 'partneri; umisteni partneru; virtualni mista; virtualni umisteni; virtualni',
  sv: 'partner; partnerplatser; virtuella platser; virtuell; foretag',
  da: 'partnere; partnerlokationer; virtuelle lokationer; virtuelle; kontakter',
  hu: 'partnerek; partner helyek; virtualis helyek; virtualis',
  ru: `партнеры; места партнеров; виртуальные места; виртуальные местоположения; виртуальные;
    местоположения партнеров`,
  ja: '取引先; 取引先ロケーション; 仮想ロケーション; 仮想; パートナー; パートナロケーション',
  zh: '业务伙伴; 合作伙伴; 虚拟位置; 虚拟; 伙伴位置; 合作伙伴位置',
  ko: '협력사; 파트너; 가상위치; 가상; 파트너 위치; 가상 위치',
}
