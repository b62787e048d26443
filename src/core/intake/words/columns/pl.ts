/** What columns are called in Polish. */
import type { RoleWords } from '../lists/role-words.ts'

export const PL: RoleWords = {
  item: `indeks; kod towaru~; symbol~; symbol towaru; towar; kod produktu; produkt; nr artykulu; artykul;
    asortyment; kod kreskowy; material; kod; nr towaru; numer towaru; indeks towaru; indeks materialowy;
    kod artykulu; numer artykulu; sku; ean; kod ean; nr zapasu; numer katalogowy; nr katalogowy;
    kod materialu; symbol produktu; indeks materialu; nr indeksu; numer indeksu; pozycja towarowa; zapas~;
    numer materialu; id produktu; id towaru; kod indeksu; wyrob; kod wyrobu; surowiec; czesc; nr czesci;
    przedmiot`,
  'item-text': `nazwa; nazwa towaru; opis; opis towaru; nazwa produktu; nazwa artykulu; nazwa materialu;
    krotki tekst materialu; opis produktu; opis materialu; nazwa indeksu; asortyment nazwa; nazwa wyrobu;
    nazwa zapasu`,
  variant: 'wariant; kod wariantu; kolor; rozmiar',
  site: `zaklad; oddzial~; filia; lokalizacja~; zaklad produkcyjny; firma; jednostka organizacyjna; kod zakladu;
    nr zakladu; spolka; oddzial nazwa; kod oddzialu`,
  location: `magazyn; lokalizacja; sklad~; oddzial~; symbol magazynu; kod magazynu; nazwa magazynu; nr magazynu; mag;
    numer magazynu; kod lokalizacji; sklep; punkt sprzedazy; id magazynu; apteka; opis magazynu`,
  bin: `polka; regal; lokacja; adres magazynowy; miejsce; adres; gniazdo; miejsce skladowania; kod lokacji;
    miejsce magazynowe; lokalizacja magazynowa; nr miejsca; kod kolokacji`,
  'bin-area': 'strefa; obszar; alejka; sektor; typ magazynu',
  from: 'z~; z lokalizacji; zrodlo~; magazyn zrodlowy; z magazynu; skad~',
  to: 'do~; do lokalizacji; cel~; magazyn docelowy; do magazynu; dokad',
  package: 'paleta; opakowanie~; karton~; nosnik; nr palety',
  quantity: `ilosc; liczba~; sztuk; ilosc ruchu; zmiana~; ilosc w jm; il; ilosc jm; ilosc sztuk; ilosc zmiana; szt;
    ilosc operacji; ilosc zmiany; ilosc jednostek; ruch; delta; roznica; ilosc ewidencyjna; ilosc dok;
    ilosc w jm podst; ilosc podstawowa; ilosc magazynowa; zmiana ilosci; zmiana stanu; obrot ilosciowy;
    ilosc w jedn podstawowej; ilosc zrealizowana`,
  'quantity-in': `przychod; przychody; przyjecie; przyjecia; wplyw; ilosc przychod; wejscie; przychod ilosc;
    ilosc przyjeta; przyjeto; ilosc przychodu; plus; dostawy; zakup; zakupy; wplywy; przychody ilosc;
    ilosc wejscia; przychod ilosciowy; zwiekszenie; zwiekszenia; wn~; dostarczono; ilosc przyjec; produkcja~;
    zwroty~; ilosc pz`,
  'quantity-out': `rozchod; rozchody; wydanie; wydania; ilosc rozchod; wyjscie; sprzedaz; rozchod ilosc; ilosc wydana;
    wydano; ilosc rozchodu; minus; sprzedano; zuzycie; ilosc sprzedana; rozchody ilosc; ilosc wyjscia;
    rozchod ilosciowy; zmniejszenie; zmniejszenia; ma~; wyplywy; ilosc wydan; pobrano; zuzyto; ilosc wz;
    sprzedaz ilosc; straty~`,
  'quantity-other': `ilosc zamowiona; zamowiono; ilosc zarezerwowana; rezerwacja; ilosc zafakturowana; ilosc pozostala do~;
    stan minimalny; stan maksymalny; ilosc planowana; dostepne; ilosc dostepna; waga; opakowan;
    zapotrzebowanie; rezerwacje; ilosc opakowan; przelicznik; do realizacji; zamowienia; min; max;
    ilosc w opakowaniu; wspolczynnik; masa; zarezerwowane; ilosc do wydania; w drodze; minimum;
    zapas minimalny; zapas bezpieczenstwa`,
  'balance-after': `stan~; saldo; stan po; stan koncowy; stan magazynowy; pozostalo; stan ilosc; saldo ilosc; ilosc stan;
    stan aktualny; stan biezacy; ilosc po; stan mag; pozostalosc; zapas; stan zapasu; ilosc na stanie;
    stan po operacji; stan ilosciowy; saldo ilosciowe; ilosc koncowa; stan magazynu; saldo po;
    ilosc pozostala; bilans~; saldo koncowe; biezacy stan; stan narastajaco; stan koniec; ilosc po operacji;
    pozostaje`,
  'balance-before': `stan przed; poprzedni stan; ilosc przed; stan poprzedni; stan przed operacja; ilosc przed operacja;
    saldo przed; poprzednie saldo`,
  level: `stan poczatkowy; ilosc spisana; spis; ilosc ze spisu; bilans otwarcia; stan policzony; policzono;
    stan rzeczywisty; remanent; bo ilosc; nieograniczone uzycie; ilosc z natury; stan z natury;
    saldo poczatkowe`,
  amount: `wartosc; kwota; suma~; wartosc netto; obrot~; wartosc brutto; wartosc zakupu; wartosc mag;
    wartosc magazynowa; vat; rabat; wartosc sprzedazy; koszt wlasny; wartosc stanu; netto; brutto;
    kwota netto; kwota w wk; wartosc przychodu; wartosc rozchodu; razem wartosc; wartosc ewidencyjna;
    suma netto; kwota brutto; marza; wartosc ruchu; wartosc saldo; wartosc operacji; koszt calkowity`,
  'unit-cost': `cena; cena kosztu; koszt; cena ewidencyjna; cena zakupu; cena netto; cena jednostkowa; koszt jednostkowy;
    cena mag; cena magazynowa; cena srednia; cena sprzedazy~; cena brutto~; cena jedn; srednia cena;
    cena zakupu netto; koszt jedn; cena kosztow; cena wazona`,
  currency: 'waluta; kod waluty; symbol waluty',
  unit: `jm; jednostka; jedn; jednostka miary; jedn miary; podstawowa jm; jednostka podstawowa; miara; kod jm;
    jm podstawowa; podst jm; jedn podstawowa; jedn miar; jednostka magazynowa; kod jednostki; jedn m`,
  'unit-other': `jednostka zakupu; jm zamowienia; opakowanie zbiorcze; jednostka zamowienia; jednostka zbiorcza;
    jm zakupu`,
  'date-happened': `data~; data operacji; data ruchu; data ksiegowania; data wystawienia; data rzeczywista; dzien;
    data i godzina; data czas; data wydania; data przyjecia; data sprzedazy; data magazynowa;
    data transakcji; data wykonania; data rejestracji~; data operacji magazynowej; data zdarzenia;
    data realizacji; data ruchu magazynowego; data obrotu; data wplywu; data przesuniecia; kiedy;
    data dostawy~; data dok~; data faktury~; data dokumentu~; data spisu; data inwentaryzacji; data mag;
    data efektywna; data wyjscia; data wejscia`,
  'time-happened': `godzina; czas; godzina operacji; czas operacji; godz; godzina ruchu; godzina transakcji`,
  'date-recorded': `data wprowadzenia; utworzono; data utworzenia; data dodania; data zapisu; wprowadzono; data modyfikacji;
    zmodyfikowano; utworzony; data wpisu; data systemowa; data zatwierdzenia; data rejestracji;
    data zaksiegowania~; ostatnia zmiana; data edycji; data i godzina utworzenia; data zmiany`,
  'time-recorded': `godzina wprowadzenia; czas utworzenia; czas wprowadzenia; godzina zapisu; godzina utworzenia`,
  'date-document': `data dokumentu; data faktury; data dok; data zamowienia; data wz; data pz; data wystawienia faktury;
    data wystawienia dokumentu; data dokumentu zrodlowego`,
  'date-other': `data planowana; termin; data waznosci; data przydatnosci; termin waznosci; data dostawy; data produkcji;
    waznosc; data do; data od; okres; rok; miesiac; tydzien; data planowanej dostawy; data platnosci;
    termin platnosci; termin dostawy; wazne do; data przewidywana; przydatne do`,
  type: `rodzaj ruchu; typ~; rodzaj~; typ dokumentu; rodzaj dokumentu; operacja~; typ ruchu; rodzaj operacji;
    typ operacji; typ transakcji; rodzaj transakcji; typ dok; rodzaj dok; symbol dokumentu~;
    rodzaj zdarzenia; typ zdarzenia; akcja; kod ruchu; transakcja; typ obrotu; rodzaj obrotu;
    operacja magazynowa; skrot dokumentu; rodzaj przesuniecia; dok typ; kod operacji; rodzaj zapisu;
    czynnosc; kategoria~; typ zapisu; typ pozycji; rodzaj zapisow`,
  'type-text': `opis ruchu; nazwa ruchu; opis operacji; tekst rodzaju ruchu; nazwa operacji; nazwa dokumentu;
    opis rodzaju ruchu`,
  'type-other': 'rodzaj towaru; typ towaru; rodzaj materialu; typ produktu',
  direction: `kierunek; p/r; przychod rozchod; wn ma; znak; we wy; wejscie wyjscie; plus minus; strona;
    przychod czy rozchod; kierunek ruchu; strona operacji`,
  'special-stock': 'zapas specjalny; rodzaj zapasu; typ zapasu',
  state: 'jakosc; stan jakosciowy; status jakosci; kondycja; stan towaru~',
  status: `status; anulowany; zatwierdzony; status dokumentu; stan dokumentu; bufor; anulowano; zatwierdzono;
    zaksiegowany; storno; status zamowienia; zrealizowano; stan realizacji`,
  document: `dokument; numer dokumentu; nr dokumentu; zamowienie; faktura; referencja; numer dok; nr dok; dok;
    nr zamowienia; numer zamowienia; nr faktury; numer faktury; numer wz; nr wz; numer pz; nr pz;
    dokument magazynowy; nr dokumentu zrodlowego; dokument materialowy; zlecenie; nr zlecenia;
    numer zlecenia; paragon; numer paragonu; dokument zrodlowy; nr dokumentu zewnetrznego; ref;
    nr referencyjny; numer dokumentu zrodlowego; numer obcy; nr obcy; dowod; nr dowodu; list przewozowy;
    symbol dokumentu; zlecenie produkcyjne; nr dostawy; pochodzenie~`,
  line: `lp; pozycja~; nr pozycji; numer pozycji; poz; pozycja dokumentu; nr linii; linia; poz dokumentu;
    numer linii; pozycja zamowienia; wiersz; nr wiersza; nr poz`,
  id: `id; nr zapisu; numer zapisu; nr operacji; numer operacji; nr ruchu; numer ruchu; id operacji; nr kolejny;
    numer kolejny; identyfikator; nr transakcji; numer transakcji; id ruchu; nr sekw; numer~; nr~; id zapisu;
    klucz; id transakcji; nr ewidencyjny`,
  reference: `mpk; centrum kosztow; projekt; konto; zamowienie klienta; miejsce powstawania kosztow; rezerwacja nr;
    dzial; cel zuzycia; konto ksiegowe; element pss`,
  'reversal-of': `storno do; dokument stornowany; korekta do; dokument korygowany; dokument anulowany`,
  lot: `partia; seria~; nr partii; lot; numer partii; nr serii; numer serii; kod partii; seria produkcyjna;
    lot no; partia materialu; partia towaru; partia produkcyjna; nr lotu; nr dostawy partii; szarza`,
  serial: 'numer seryjny; nr seryjny; numer serii~; sn; nr fabryczny',
  owner: `wlasciciel; deponent; wlasciciel towaru; wlasciciel zapasu; kod wlasciciela; depozytor;
    wlasciciel zapasow`,
  party: `klient; dostawca; kontrahent; odbiorca; nazwa klienta; nazwa kontrahenta; kod kontrahenta; kod klienta;
    nazwa dostawcy; kod dostawcy; pacjent; nabywca; platnik; nr klienta; nr dostawcy; dostawca odbiorca;
    partner; akronim; nazwa odbiorcy; nip; sprzedawca~; zamawiajacy; akronim kontrahenta; firma kontrahenta`,
  user: `uzytkownik; wprowadzil; utworzyl; operator; utworzone przez; nazwa uzytkownika; wystawil; zatwierdzil;
    pracownik; magazynier; wprowadzajacy; autor; zmodyfikowal; osoba; login; id uzytkownika;
    wprowadzone przez; kasjer; sporzadzil; kto; osoba wystawiajaca; wykonal`,
  reason: `powod; przyczyna; uwagi~; powod korekty; przyczyna korekty; kod przyczyny; cel; kod powodu; uzasadnienie;
    powod ruchu`,
  text: `uwaga; notatka; notatki; komentarz; adnotacja; tekst; info; opis dodatkowy; opis pozycji; tresc;
    dodatkowe informacje; komentarze`,
  channel: 'kanal; kanal sprzedazy; system zrodlowy; zrodlo danych; system; platforma',
  other: `grupa towarowa; grupa; kategoria; marka; producent; grupa asortymentowa; rodzina; kraj; kurs; podgrupa;
    grupa materialowa; kategoria produktu; grupa produktow; grupa towaru; sezon; linia produktowa; pkwiu;
    stawka vat`,
}
