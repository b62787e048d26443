/** What columns are called in Hungarian. */
import type { RoleWords } from '../lists/role-words.ts'

export const HU: RoleWords = {
  item: `cikkszam; cikk; cikkod; cikk kod; termek; termekkod; anyag; anyagszam; anyagkod; vonalkod; ean; sku;
    termekszam; aru; arukod; cikk szama; alkatresz; keszletkod; gyartmany`,
  'item-text': `megnevezes; cikk megnevezes; termeknev; leiras; cikknev; termek neve; anyag megnevezese; nev~; cikk neve;
    termek megnevezese; arunev`,
  variant: 'valtozat; szin; meret; variacio',
  site: 'telephely; uzem; gyar; ceg; vallalat; fiok; egyseg~; kirendeltseg',
  location: `raktar; raktarkod; raktar neve; bolt; uzlet; telephely~; lokacio; raktarhely; raktarnev; patika;
    gyogyszertar; raktar megnevezese; raktarszam`,
  bin: 'tarolohely; polc; rekesz; tarhely; polchely; raktari hely; rakhely; helykod; hely~',
  'bin-area': 'zona; terulet; folyoso; szektor',
  from: `honnan; forras raktar; kiado raktar; forras; kuldo raktar; honnan raktar; forras hely; forras tarolohely`,
  to: `hova; cel raktar; fogado raktar; cel; bevetelezo raktar; hova raktar; cel hely; cel tarolohely`,
  package: 'raklap; doboz~; csomag~',
  quantity: `mennyiseg; menny; db; darab; darabszam; mozgas mennyiseg; mozgatott mennyiseg; valtozas; keszletvaltozas;
    elteres; kulonbseg; konyvelt mennyiseg; forgalom mennyiseg; delta`,
  'quantity-in': `bevetel; bevetelezes; be; bevetelezett; beerkezes; beerkezett; bejovo; bevetel mennyiseg;
    bevetelezett mennyiseg; beszerzes; novekedes; bevet; be menny; vetel; beerkezett mennyiseg; bevetelek;
    szerzett; atvett; betarolas; be mennyiseg`,
  'quantity-out': `kiadas; kiadott; ki; kiado; kimeno; kiadas mennyiseg; kiadott mennyiseg; eladas; eladott;
    eladott mennyiseg; felhasznalas; felhasznalt; ertekesites; ertekesitett; csokkenes; kivet; kivetelezes;
    ki menny; ertekesitett mennyiseg; kiadasok; kiszallitott; kitarolas; selejt~; ki mennyiseg`,
  'quantity-other': `foglalt; foglalt mennyiseg; rendelt mennyiseg; rendelt; minimum keszlet; maximum keszlet;
    fennmarado mennyiseg; szamlazott mennyiseg; tervezett mennyiseg; igenyelt mennyiseg; rendelkezesre allo;
    suly; szabad keszlet; igeny; csomagolas; kiszereles~; minimalis keszlet; biztonsagi keszlet; atvaltas`,
  'balance-after': `keszlet; egyenleg; zarokeszlet; uj keszlet; keszlet utana; aktualis keszlet; maradek; keszletszint;
    keszlet mennyiseg; raktarkeszlet; futo egyenleg; egyenleg mennyiseg; jelenlegi keszlet;
    keszlet mozgas utan; halmozott; keszleten; maradvany; zaro mennyiseg`,
  'balance-before': `elozo keszlet; keszlet elotte; regi keszlet; korabbi keszlet; keszlet mozgas elott`,
  level: `nyitokeszlet; nyito; leltarozott; leltarozott mennyiseg; szamolt; nyito mennyiseg; leltar;
    szamolt mennyiseg; nyitoegyenleg; szabadon felhasznalhato`,
  amount: `osszeg; ertek; netto ertek; brutto ertek; afa; keszletertek; ossz; netto; brutto; osszesen;
    forgalmi ertek; beszerzesi ertek; netto osszeg; brutto osszeg; kedvezmeny; mozgas erteke; engedmeny;
    eladasi ertek`,
  'unit-cost': `egysegar; bekerulesi ar; beszerzesi ar; atlagar; netto ar; eladasi ar~; nyilvantartasi ar; ar;
    netto egysegar; elszamoloar; onkoltseg; koltseg; brutto ar~`,
  currency: 'deviza; penznem; valuta; devizanem',
  unit: `mertekegyseg; me; egyseg; menny egyseg; alapegyseg; mennyisegi egyseg; alap mertekegyseg; mert egys; mee`,
  'unit-other': 'rendelesi egyseg; csomagolasi egyseg; beszerzesi egyseg',
  'date-happened': `datum; mozgas datuma; mozgasdatum; konyveles datuma; konyvelesi datum; teljesites datuma; teljesites;
    idopont; tranzakcio datuma; datum es ido; mozgas ideje; teljesites kelte; konyvelesi nap; kelt;
    bizonylat kelte~; nap; kiadas datuma; bevetel datuma; raktari mozgas datuma; idobelyeg; eladas datuma;
    bizonylat datuma~`,
  'time-happened': 'ido; ora; mozgas ora; oraperc',
  'date-recorded': `rogzites datuma; rogzitve; letrehozva; letrehozas datuma; rogzites; rogzites ideje; modositva;
    modositas datuma; felvitel datuma; rogzites idopontja; letrehozas ideje; bevitel datuma`,
  'time-recorded': 'rogzites ora; rogzites oraja; felvitel ideje',
  'date-document': `bizonylat datuma; szamla datuma; szamla kelte; rendeles datuma; bizonylat kelte; szallitolevel datuma;
    kiallitas datuma`,
  'date-other': `lejarat; lejarati datum; szavatossag; hatarido; szallitasi hatarido; fizetesi hatarido; ev; honap; het;
    idoszak; minoseget megorzi; gyartas datuma; tervezett datum; lejarati ido; tol; ig; kezdo datum;
    zaro datum; esedekesseg`,
  type: `tipus; mozgasnem; mozgas tipusa; mozgastipus; mozgas; tranzakcio tipusa; muvelet; bizonylat tipus;
    jogcim; mozgaskod; esemeny; mozgas fajtaja; tranzakcio; mozgas jogcime; tranzakcio tipus;
    bizonylat tipusa; mozgas jellege; raktari mozgas; mozgas megnevezese; kategoria~; mozgasfajta`,
  'type-text': 'mozgasnem szoveg; mozgasnem megnevezese; jogcim megnevezese; mozgasnem neve',
  'type-other': 'rendeles tipusa; termek tipusa; cikk tipusa',
  direction: `irany; bevetel kiadas; be ki; elojel; mozgas iranya; b k; tartozik kovetel; plusz minusz; ki be`,
  status: `allapot; statusz; sztornozott; konyvelt; lezart; bizonylat allapot; sztorno; torolt; jovahagyva;
    teljesitve`,
  document: `bizonylat; bizonylatszam; szamla; szamlaszam; szallitolevel; szallitolevel szam; rendeles; rendelesszam;
    bizonylat szama; sorszam~; hivatkozas; bizonylat sorszam; nyugta; bizonylat azonosito; anyagbizonylat;
    megrendeles; gyartasi rendeles; munkalap; szamla szama; hivatkozasi szam; eredeti bizonylat; iktatoszam;
    nyugtaszam; rendeles szama`,
  line: 'sor; tetel; tetelszam; bizonylat tetel; poz; sor szama; tetel sorszam',
  id: `azonosito; mozgasazonosito; tranzakcio azonosito; sorszam; id; mozgas id; tranzakcio id; tetel azonosito;
    szam~; rekord; kulcs; mozgas sorszama; naplosorszam`,
  reference: `koltseghely; projekt; munkaszam; fokonyvi szam; foglalas szam; vevoi rendeles; kulso bizonylatszam;
    foglalas`,
  lot: `sarzs; sarzsszam; gyartasi szam; tetelszam gyartas; lot; batch; szeria; gyartasi tetel; lotszam`,
  serial: 'sorozatszam; gyari szam; szeriaszam; sn',
  owner: 'tulajdonos; keszlet tulajdonosa; berakato; arutulajdonos',
  party: `partner; vevo; szallito; ugyfel; partner neve; partnernev; vevo neve; szallito neve; partnerkod; vevokod;
    szallitokod; beteg; ugyfel neve; atvevo; ceg neve; beszallito`,
  user: `felhasznalo; rogzitette; letrehozta; kezelo; felhasznalonev; konyvelte; keszitette; modositotta;
    ugyintezo; rogzito; penztaros; raktaros; dolgozo; letrehozo`,
  reason: 'ok; indoklas; mozgas oka; ok kod; indok; eltrees oka',
  text: 'megjegyzes; megjegyzesek; komment; szoveg; info; tetel megjegyzes; fejlec szoveg',
  channel: 'csatorna; ertekesitesi csatorna; forras rendszer; rendszer',
  other: `cikkcsoport; termekcsoport; csoport; kategoria; marka; gyarto; arfolyam; orszag; csalad; vtsz; szezon`,
}
