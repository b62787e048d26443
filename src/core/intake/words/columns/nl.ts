/** What columns are called in Dutch. */
import type { RoleWords } from '../lists/role-words.ts'

export const NL: RoleWords = {
  item: `artikelnummer; artikelnr; artikelcode; artikel; productcode; product; materiaal; barcode; sku; artnr;
    productnummer; productnr; ean; gtin; materiaalnummer; onderdeelnummer; stockcode; itemnummer;
    artikelcode leverancier~; product id; artikel id; zindex; hi nummer; materiaalnr; art code; itemcode;
    ean code; goederencode`,
  'item-text': `omschrijving; artikelomschrijving; beschrijving; artikelnaam; productnaam; productomschrijving;
    materiaalomschrijving; naam~; beschrijving artikel; omschrijving artikel; korte omschrijving; omschr`,
  variant: 'variant; variantcode; kleur; maat',
  site: `vestiging; fabriek; locatie~; filiaal~; bedrijf; bedrijfslocatie; fabriekscode; administratie;
    vestigingscode; bedrijfsnummer; vestigingsnr`,
  location: `magazijn; locatie; opslaglocatie; filiaal~; depot~; magazijncode; magazijnnaam; magazijnnummer; winkel;
    lager; voorraadlocatie; filiaalnummer; filiaalnaam; locatie naam; depot naam; loc; afdeling~`,
  bin: `lagerplaats; stelling; schap; vak; magazijnlocatie; vakcode; locatiecode; binlocatie; opslagplaats;
    stellingplaats; pickplaats; locatienummer; plaats`,
  'bin-area': 'zone; zonecode; gangpad; gebied; gang',
  from: 'van~; bronlocatie; van locatie; herkomst~; van magazijn',
  to: 'naar~; doellocatie; naar locatie; bestemming~; tot~; naar magazijn',
  package: 'pallet; colli; doos; lpn; laaddrager; verpakking~',
  quantity: `aantal; hoeveelheid; stuks; mutatie~; verschil~; aant; mutatieaantal; aantal stuks; hoev;
    aantal eenheden; gemuteerd aantal; voorraadmutatie; boekingsaantal; wijziging; delta; transactieaantal;
    hoeveelheid mutatie; gereed~; aantal mutatie; hoeveelheid basis; aantallen; eenheden~; hoev mutatie;
    mutatiehoeveelheid`,
  'quantity-in': `ontvangen; ontvangst; inkomend; in~; bij~; ingang; toename; aantal in; ontvangen aantal;
    aantal ontvangen; inslag; ingekocht; bijgeboekt; hoeveelheid in; inkoop; inkomsten; toevoeging;
    ontvangsten; binnengekomen; retour~; geproduceerd~; plus; krediet~; debet~; ontvangen hoeveelheid;
    binnen`,
  'quantity-out': `uitgegeven; uitgifte; uitgaand; uit~; af~; verkocht; afname; verbruik~; aantal uit; verkocht aantal;
    aantal verkocht; uitslag; geleverd; afgeboekt; verbruikt; hoeveelheid uit; verkopen; verkoop; uitgaven;
    afgifte; uitgeleverd; verzonden; uitgegeven aantal; min; derving~; debet~; geleverd aantal;
    verbruikt aantal; buiten`,
  'quantity-other': `resterend aantal; gefactureerd aantal; gereserveerd aantal; gereserveerd; besteld; besteld aantal;
    bestelde hoeveelheid; beschikbaar; minimum voorraad; maximum voorraad; gewicht; in bestelling;
    gevraagd aantal; gepland aantal; resterend; backorder; verpakkingsaantal; besteleenheid aantal; factor;
    minimale voorraad; vraag; inhoud; veiligheidsvoorraad; bestelpunt; nog te leveren; bestelniveau;
    onderweg`,
  'balance-after': `saldo; voorraad; stand~; nieuwe voorraad; eindvoorraad; balans~; voorraad na; nieuwe stand;
    voorraadsaldo; actuele voorraad; huidige voorraad; voorraadstand; eindsaldo; saldo na; voorraad nieuw;
    technische voorraad; voorraad na mutatie; lopend saldo; saldo voorraad; cumulatief; eindstand;
    economische voorraad~; restvoorraad; nieuw saldo; voorraadaantal; stand na; vrije voorraad~`,
  'balance-before': `oude voorraad; voorraad voor; oude stand; voorraad oud; vorige voorraad; oud saldo;
    voorraad voor mutatie; stand voor; vorige stand`,
  level: `geteld; getelde hoeveelheid; geteld aantal; beginvoorraad; telling; openingsvoorraad; beginstand;
    inventarisatie aantal; vrij te gebruiken; telaantal`,
  amount: `bedrag; waarde; totaal; totaalbedrag; voorraadwaarde; totale waarde; waarde voorraad; totaalprijs; btw;
    korting; mutatiewaarde; bedrag excl; kostbedrag; omzet; bedrag in lv; bedrag lv; waarde mutatie;
    nettobedrag; brutobedrag; regelbedrag; totale kosten; verkoopwaarde; inkoopwaarde; marge`,
  'unit-cost': `kostprijs; kosten; inkoopprijs; prijs; kostprijs per eenheid; stuksprijs; inkoopprijs per stuk;
    verkoopprijs~; eenheidsprijs; gemiddelde kostprijs; prijs per stuk; gemiddelde prijs; standaardkostprijs;
    vvp; kostprijs per stuk; verrekenprijs; gip; prijs per eenheid`,
  currency: 'valuta; munt; valutacode; munteenheid',
  unit: `eenheid; eh; maateenheid; voorraadeenheid; eenheidcode; eenheidscode; basiseenheid; hoeveelheidseenheid;
    invoereenheid; bhe; ehd; meeteenheid; eenh; uom`,
  'unit-other': 'besteleenheid; verpakkingseenheid; inkoopeenheid; verkoopeenheid',
  'date-happened': `datum; boekingsdatum; mutatiedatum; transactiedatum; effectieve datum; datum mutatie; boekdatum;
    datum tijd; datum en tijd; tijdstempel; datum boeking; datum ontvangst; ontvangstdatum; leverdatum~;
    verkoopdatum; verzenddatum; datum verkoop; afboekdatum; datum levering~; wanneer; dag; uitgiftedatum;
    teldatum; datum transactie; factuurdatum~; documentdatum~; orderdatum~`,
  'time-happened': `tijd; tijdstip; uur; tijdstip boeking; boektijd; mutatietijd; tijd boeking; transactietijd`,
  'date-recorded': `invoerdatum; aangemaakt op; gemaakt op; aanmaakdatum; aangemaakt; ingevoerd op; datum invoer;
    datum aangemaakt; gewijzigd op; wijzigingsdatum; registratiedatum; systeemdatum; gecreeerd op;
    datum aanmaak; laatst gewijzigd; vastgelegd op`,
  'time-recorded': 'invoertijd; aanmaaktijd; tijd invoer; registratietijd',
  'date-document': `documentdatum; factuurdatum; orderdatum; bondatum; pakbondatum; besteldatum; datum document;
    datum factuur`,
  'date-other': `geplande datum; verwachte datum; verloopdatum; houdbaarheidsdatum; vervaldatum; tht; tht datum;
    leverdatum; gewenste leverdatum; productiedatum; expiratiedatum; houdbaar tot; ten minste houdbaar tot;
    periode; jaar; maand; week; vanaf datum; tot datum; begindatum; einddatum; valutadatum; boekjaar`,
  type: `bewegingssoort; soort~; type~; mutatiesoort; boekingssoort; transactietype; mutatietype; boekingstype;
    postsoort; soort mutatie; transactiesoort; type mutatie; type transactie; beweging; mutatiecode;
    handeling; actie; bewegingstype; gebeurtenis; soort transactie; boeksoort; documentsoort~; type boeking;
    soort boeking; activiteit; bewerking; categorie~; transactie; code mutatie; mutatiereden~; bewegingscode`,
  'type-text': `omschrijving mutatie; mutatieomschrijving; bewegingssoort tekst; tekst bewegingssoort;
    boekingsomschrijving`,
  'type-other': 'documentsoort; documenttype; artikelsoort; ordersoort',
  direction: `richting; in uit; af bij; debet credit; in of uit; bij af; plus min; d c; debet of credit; teken`,
  'special-stock': 'speciale voorraad; voorraadsoort; voorraadtype',
  state: 'voorraadstatus; kwaliteit; conditie; kwaliteitsstatus',
  status: `status; staat; geannuleerd; geboekt; orderstatus; verwerkt; documentstatus; vrijgegeven; actief;
    afgesloten~; goedgekeurd`,
  document: `document; documentnr; bon~; order~; factuur; pakbon; referentie~; documentnummer; bonnummer; bonnr;
    ordernummer; ordernr; factuurnummer; factuurnr; pakbonnummer; bestelling; bestelnummer~; inkooporder;
    verkooporder; referentienummer; boekstuk; boekstuknummer; materiaaldocument; verkoopordernr;
    inkoopordernr; inkoopordernummer; productieorder; kassabon; herkomst document; leverbon;
    transactienummer~; stuknummer; ref~; pakbon nr; werkorder; zending; origineel document`,
  line: `regel; positie~; regelnr; positienummer; documentregel; orderregel; regelnummer; volgregel; pos; pos nr`,
  id: `volgnr; volgnummer; id; mutatienummer; mutatienr; transactienummer; transactie id; boekingsnummer;
    mutatie id; regel id; uniek nummer; journaalpost; nummer~; nr~; recordnummer; boeknummer`,
  reference: `kostenplaats; project; grootboekrekening; reservering; uw referentie; kostendrager; externe documentnr;
    extern documentnr; klantreferentie`,
  'reversal-of': 'storno van; tegenboeking van; teruggedraaid document',
  lot: `batch; partij~; lot~; lotnummer; charge~; lotnr; batchnummer; partijnummer; partijnr; batch nr;
    batchcode; chargenummer; chargenr; lotcode`,
  serial: 'serienummer; serienr; serie; sn',
  owner: 'eigenaar; bewaargever; opdrachtgever; voorraadeigenaar; eigenaar voorraad; depositeur',
  party: `klant; leverancier; debiteur; crediteur; relatie; klantnaam; klantnummer; leveranciersnaam;
    leveranciersnummer; relatienaam; naam klant; patient; klantnr; leveranciersnr; afnemer; ontvanger;
    debiteurnr; crediteurnr; debiteurnaam; herkomstnr; contactpersoon; bedrijfsnaam`,
  user: `gebruiker; aangemaakt door; medewerker; gemaakt door; gebruikersnaam; ingevoerd door; geboekt door;
    operator; gewijzigd door; verwerkt door; door; medewerkernaam; user; gebruikerscode; gebruiker id;
    verantwoordelijke; personeelslid`,
  reason: `reden; opmerking~; redencode; reden mutatie; mutatiereden; oorzaak; motief; reden correctie;
    reden van mutatie`,
  text: `notitie; notities; tekst; memo; toelichting; opmerkingen; commentaar; info; extra info; documenttekst`,
  channel: 'kanaal; verkoopkanaal; bronsysteem; systeem; platform',
  other: `artikelgroep; productgroep; categorie; merk; fabrikant; groep; assortiment; land; hoofdgroep; subgroep;
    seizoen; artikelcategorie; wisselkoers; leverancier artikel`,
}
