/** What columns are called in Czech and Slovak. */
import type { RoleWords } from '../lists/role-words.ts'

export const CS: RoleWords = {
  item: `kod~; kod zbozi; zbozi; cislo zbozi; artikl; polozka~; skladova karta; material~; ean; produkt;
    kod polozky; cislo polozky; katalogove cislo; sku; kod produktu; kod artiklu; cislo artiklu;
    nomenklatura; kod materialu; cislo karty; c zbozi; carovy kod; registracni cislo~; cislo materialu;
    karta; dil; cislo dilu; kod karty; vyrobek; zasobova karta`,
  'item-text': `nazev; popis; nazev zbozi; nazev polozky; nazev produktu; popis zbozi; nazev artiklu; nazev materialu;
    nazev karty; popis polozky; oznaceni~`,
  variant: 'varianta; kod varianty; barva; velikost',
  site: `zavod; pobocka~; provozovna; stredisko~; firma; spolecnost; organizace; kod zavodu; pobocka nazev`,
  location: `sklad; umisteni; lokace; misto~; pobocka~; cislo skladu; kod skladu; nazev skladu; prodejna; c skladu;
    sklad nazev; kod lokace; lekarna; vydejni misto`,
  bin: `pozice; regal; pozice ve skladu; misto ulozeni; skladove misto; skladova pozice; prihradka; police;
    kod prihradky; lokace skladu`,
  'bin-area': 'zona; oblast; ulicka; sektor',
  from: 'z~; ze skladu; zdroj~; zdrojovy sklad; odkud; z mista',
  to: 'do~; na sklad; cil~; cilovy sklad; kam~; do mista',
  quantity: `mnozstvi; pocet~; kusy; ks; pohyb~; zmena~; mnoz; pocet kusu; pocet ks; pohyb mnozstvi; zmena mnozstvi;
    mnozstvi mj; mnozstvi pohybu; ks celkem; delta; rozdil; mnozstvi zmena; mnozstvi v mj;
    mnozstvi v zakladni mj; zmena stavu; pocet jednotek`,
  'quantity-in': `prijem; prijmy; naskladneno; prirustek; prijato; prijem mnozstvi; prijate mnozstvi; prijem ks; nakoupeno;
    plus; prijem mj; nakup; naskladneni; mnozstvi prijem; prirustky; prijato ks; vyrobeno~; prichozi`,
  'quantity-out': `vydej; vydeje; vyskladneno; ubytek; spotreba; prodano; vydej mnozstvi; vydane mnozstvi; vydej ks; vydano;
    spotrebovano; prodej; vydej mj; vyskladneni; mnozstvi vydej; ubytky; odbyt; minus; prodane mnozstvi;
    odchozi`,
  'quantity-other': `rezervovano; objednano; minimalni stav; fakturovane mnozstvi; objednane mnozstvi; zbyvajici mnozstvi;
    planovane mnozstvi; k dispozici; pozadovane mnozstvi; maximalni stav; hmotnost; pocet baleni; prepocet;
    dostupne; minimum; koeficient; volne mnozstvi; baleni`,
  'balance-after': `zustatek; stav~; stav po; konecny stav; zasoba~; stav skladu; stav zasob; aktualni stav;
    mnozstvi na sklade; stav po pohybu; zustatek mnozstvi; zasoba po; stav ks; na sklade; novy stav;
    stav zasoby; zustatek po; skladem; konecny zustatek; stav mnozstvi; prubezny stav; saldo`,
  'balance-before': 'stav pred; predchozi stav; mnozstvi pred; puvodni stav; stav pred pohybem',
  level: `pocatecni stav; inventurni stav; napocitano; skutecny stav; pocatecni zustatek; skutecnost~;
    volne pouzitelne`,
  amount: `castka; hodnota; celkem~; cena celkem; cena bez dph; dph; hodnota zasob; cena s dph; hodnota skladu;
    sleva; celkova cena; obrat; naklady; celkova hodnota; zisk; zaklad dane; castka celkem; hodnota pohybu`,
  'unit-cost': `cena; naklad; nakupni cena; skladova cena; cena mj; cena za mj; prumerna cena; jednotkova cena;
    porizovaci cena; prodejni cena~; cena za jednotku; cena za ks; vazena cena; nc; pc~`,
  currency: 'mena; kod meny',
  unit: 'mj; jednotka; merna jednotka; zakladni mj; merna; skladova mj; jednotka mnozstvi; kod mj',
  'unit-other': 'mj objednavky; nakupni mj; obalova jednotka',
  'date-happened': `datum; datum pohybu; datum uctovani; datum operace; den; datum a cas; datum pohybu skladu; datum vydeje;
    datum prijmu; datum prodeje; datum transakce; datum cas; datum skladu; datum vystaveni~; datum dokladu~;
    datum pripadu; datum dodani~; datum inventury; kdy`,
  'time-happened': 'cas; hodina; cas pohybu; cas operace',
  'date-recorded': `datum porizeni; vytvoreno; datum zapisu; zalozeno; datum vytvoreni; vytvoreno dne; datum zmeny; zmeneno;
    zapsano; zadano; datum zadani; datum zalozeni; upraveno`,
  'time-recorded': 'cas porizeni; cas vytvoreni; cas zapisu',
  'date-document': `datum dokladu; datum faktury; datum objednavky; datum vystaveni; datum dokladu dodavatele`,
  'date-other': `planovane datum; termin; expirace; datum expirace; datum spotreby; trvanlivost; spotrebujte do;
    splatnost; datum splatnosti; datum dodani; rok; mesic; obdobi; od data; do data; pozadovane datum;
    datum vyroby; minimalni trvanlivost`,
  type: `druh pohybu; typ~; druh~; typ pohybu; druh transakce; typ transakce; typ operace; operace; agenda~;
    kod pohybu; typ dokladu~; pohyb typ; akce; typ zaznamu; udalost; transakce; smer pohybu~; kategorie~;
    druh zmeny`,
  'type-text': 'popis pohybu; nazev pohybu; popis druhu pohybu',
  'type-other': 'druh dokladu; typ dokladu; druh zbozi; typ zbozi',
  direction: 'smer; prijem vydej; md/dal; p/v; prijem nebo vydej; plus minus',
  'special-stock': 'zvlastni zasoba; druh zasoby',
  status: `stav~; stornovano; stav dokladu; storno; zauctovano; schvaleno; stav objednavky; zruseno; potvrzeno`,
  document: `doklad; cislo dokladu; objednavka; faktura; reference; c dokladu; cislo objednavky; cislo faktury;
    dodaci list; cislo dodaciho listu; prijemka; vydejka; prodejka; zakazka; doklad cislo; cislo zakazky;
    materialovy doklad; variabilni symbol; uctenka; c objednavky; c faktury; zdrojovy doklad; puvod~;
    prevodka`,
  line: 'radek; polozka~; pozice~; cislo radku; polozka dokladu; radek dokladu; c radku',
  id: `id; cislo pohybu; id pohybu; poradove cislo; poradi; cislo transakce; identifikator; cislo zaznamu;
    cislo~; c~`,
  reference: 'nakladove stredisko; projekt; ucet; zakazka projekt; objednavka zakaznika',
  lot: 'sarze; davka; cislo sarze; lot; cislo davky; c sarze; kod sarze; lot cislo; partie',
  serial: 'seriove cislo; vyrobni cislo; sn; sériové č',
  owner: 'vlastnik; ukladatel; vlastnik zbozi; vlastnik zasoby',
  party: `zakaznik; dodavatel; odberatel; partner; nazev firmy; zakaznik nazev; odberatel nazev; dodavatel nazev;
    pacient; prijemce; kod partnera; ico; adresar`,
  user: `uzivatel; vytvoril; pracovnik; zapsal; uzivatelske jmeno; zadal; zmenil; autor; vystavil;
    vytvoril uzivatel; skladnik; zamestnanec; jmeno uzivatele; referent; pokladni`,
  reason: 'duvod; poznamka~; kod duvodu; pricina; ucel',
  text: 'poznamky; komentar; text; popis pohybu~; info',
  channel: 'kanal; prodejni kanal; system',
  other: 'skupina; kategorie; znacka; skupina zbozi; vyrobce; zeme; kurz; cenova skupina; clenenie',
}
