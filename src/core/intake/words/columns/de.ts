/** What columns are called in German. */
import type { RoleWords } from '../lists/role-words.ts'

export const DE: RoleWords = {
  item: `artikelnummer; artikelnr; art nr; artikel; artikelcode; materialnummer; material nr; sachnummer;
    teilenummer; produktnummer; produkt; warennummer; zeichnungsnummer; ean code; art no; artikelnummern;
    material; teil; teilenr; sku; ean; gtin; warennr; produktnr; produktcode; materialcode; sachnr;
    bestellnummer~; artikel id; produkt id; ware; nummer~; pzn; ident nr; identnummer; itemnr;
    artikelkennung; modell~; baugruppe~; gegenstand`,
  'item-text': `bezeichnung; artikelbezeichnung; beschreibung~; materialkurztext; benennung; artikelname;
    artikelkurztext; materialtext; produktname; produktbezeichnung; artikeltext; materialbezeichnung; name~;
    text~; bezeichnung 1; bezeichnung 2; artikelbeschreibung; langtext; kurztext; kurzbezeichnung;
    warenbezeichnung; teilebezeichnung`,
  variant: 'variante; variantencode; farbe; grosse; ausfuehrung',
  site: `werk; betrieb~; niederlassung; filiale~; standort~; mandantenfiliale; werksnummer; werk nr; mandant~;
    firma; filialnummer; filialnr; gesellschaft; buchungskreis; betriebsstaette`,
  location: `lagerort; lager; lagerortcode; standort~; filiale~; depot~; lagerstelle; lagernummer; lager nr;
    lagerortnr; lagername; lagerbezeichnung; warenlager; lagerkennung; lagercode; standortcode;
    kommissionslager; lagerort bezeichnung; magazin; ort~; markt`,
  bin: `lagerplatz; platz; regal; fach; stellplatz; lagerplatzcode; regalplatz; lagerfach; platznummer; platz nr;
    lagerplatznummer; lagerplatz nr; regalfach; behaelter`,
  'bin-area': 'lagerbereich; zone; zonencode; lagertyp; gang; lagerzone; bereich; ebene',
  from: `von~; von lagerort; von lagerplatz; quelle~; herkunft~; vonplatz; quelllager; abgebender lagerort; vlpla`,
  to: `nach; nach lagerort; ziel~; zielort; nachplatz; an~; ziellager; ziellagerort; empfangender lagerort;
    nlpla; bis~`,
  package: `lhm; lhm nr; palette; palettennummer; ladehilfsmittel; karton; behaelternummer; nve; paket`,
  quantity: `menge; buchungsmenge; bewegungsmenge; anzahl; stueck; stueckzahl; stk; differenz~; differenzmenge;
    veraenderung; ist menge; mg; menge in me; menge basis; basismenge; lagermenge; menge in erfassme;
    gebuchte menge; anz; mengenaenderung; aenderung; bestandsaenderung; bestandsveraenderung; bewegte menge;
    umsatzmenge; menge me; mengen; einheiten~; korrekturmenge; delta; zu abgang; zugang abgang; zu ab menge`,
  'quantity-in': `zugang; zugaenge; eingang; eingaenge; zugangsmenge; eingangsmenge; wareneingang; plus; lagerzugang;
    zugang menge; menge zugang; zugaenge menge; eingang menge; menge eingang; wareneingaenge; we menge;
    zubuchung; einlagerung; eingelagert; menge ein; ein; gekauft; einkauf; zu; erhalten; geliefert ein;
    summe zugaenge; retouren~; produziert; haben~; soll~; zukauf`,
  'quantity-out': `abgang; abgaenge; ausgang; ausgaenge; abgangsmenge; entnahme; verbrauch~; warenausgang; verkauft;
    geliefert; lagerabgang; abgang menge; menge abgang; abgaenge menge; ausgang menge; menge ausgang;
    warenausgaenge; wa menge; abbuchung; auslagerung; ausgelagert; menge aus; aus; verkauf; verkaufsmenge;
    ab; entnommen; verbrauchsmenge; entnahmemenge; summe abgaenge; versendet; absatz; verkaufte menge;
    verbrauchte menge; schwund~; bruch~`,
  'quantity-other': `restmenge; fakturierte menge; reservierte menge; reserviert; bestellmenge; bestellte menge;
    auftragsmenge; sollmenge; geplante menge; planmenge; verfuegbar; verfuegbare menge; mindestbestand;
    meldebestand; hoechstbestand; offene menge; bedarf; bedarfsmenge; menge in bestellme; menge in bpme;
    verpackungsmenge; gebindemenge; ve; gewicht; rueckstand; mindestmenge; umrechnungsfaktor; faktor; inhalt;
    liefermenge~; kartons; paletten; umlagerung; angefordert`,
  'balance-after': `bestand; bestand neu; neuer bestand; saldo; lagerbestand; endbestand; bestand nachher; bestand danach;
    lagerstand; saldo menge; laufender bestand; bestand aktuell; aktueller bestand; bestandsmenge;
    lagerbestand neu; lagerbestand nachher; endbestand menge; restbestand; bestand kumuliert; kumuliert;
    neuer saldo; mengensaldo; bestandssaldo; ist bestand; bestand ende; schlussbestand; vorrat;
    gesamtbestand; bestand nach buchung; buchbestand`,
  'balance-before': `bestand alt; alter bestand; bestand vorher; bestand davor; altbestand; vorheriger bestand;
    bestand vor buchung; bestand zuvor`,
  level: `gezaehlt; gezaehlte menge; zaehlmenge; inventurmenge; anfangsbestand; eroeffnungsbestand; bestand anfang;
    frei verwendbar; gesperrt; qualitaetspruefung; inventurbestand; istmenge inventur`,
  amount: `betrag; wert; gesamtwert; summe~; umsatz; bestandswert; lagerwert; warenwert; vk wert; gesamtpreis;
    betrag hauswahr; betrag in hauswahrung; gesamtbetrag; nettobetrag; bruttobetrag; steuer; mwst; ust;
    rabatt; warenwert netto; wert netto; buchwert; wertaenderung; lagerwert neu; erloes; netto; brutto;
    einstandsbetrag; verkaufsbetrag; nettowert; wert in eur; gesamtkosten; positionswert; rechnungsbetrag`,
  'unit-cost': `einstandspreis; stueckkosten; ek preis; ek; kosten; einzelpreis; gld; verrechnungspreis;
    durchschnittspreis; einzelkosten; stueckpreis; preis; preis je einheit; preis pro stueck; vk preis~;
    verkaufspreis~; ek netto; einkaufspreis; mittlerer ek; kosten je einheit; bewertungspreis; standardpreis;
    listenpreis~; gleitender preis; preis pro einheit; ep`,
  currency: 'waehrung; waehrungscode; wae; waehrungskennung; whg',
  unit: `einheit; me; mengeneinheit; basiseinheit; basismengeneinheit; einheitencode; bme; lagereinheit; basis me;
    einh; meh; erfassungseinheit; einheit code; masseinheit; mengeneinheitencode; verkaufseinheit~;
    erfassungsmngeinh`,
  'unit-other': `bestelleinheit; verpackungseinheit; gebinde; einkaufseinheit; bestell me; preiseinheit; pe`,
  'date-happened': `datum; buchungsdatum; bewegungsdatum; buch dat; leistungsdatum; lieferdatum; wareneingangsdatum; tag;
    buchungstag; bewegungszeitpunkt; zeitpunkt; datum uhrzeit; datum zeit; zeitstempel; datum und uhrzeit;
    vorgangsdatum; transaktionsdatum; bewegung am; gebucht am; lagerbewegung am; buchung; bdatum; wann;
    ausfuehrungsdatum; entnahmedatum; zugangsdatum; abgangsdatum; eingangsdatum; ausgangsdatum; versanddatum;
    verkaufsdatum; effektives datum; inventurdatum; zaehldatum; quittierdatum; warenausgangsdatum;
    belegdatum~; rechnungsdatum~`,
  'time-happened': `uhrzeit; zeit; buchungszeit; buchungsuhrzeit; bewegungszeit; zeit der buchung; stunde`,
  'date-recorded': `erfassungsdatum; erfasst am; angelegt am; erstellt am; anlagedatum; eingabedatum; erfassung; erfasst;
    erstellungsdatum; angelegt; erstellt; aenderungsdatum; geaendert am; letzte aenderung; eingegeben am;
    systemdatum; gespeichert am; importdatum; buchungszeitstempel~; registrierdatum; eintragsdatum;
    aufgezeichnet am; erstelldatum`,
  'time-recorded': 'erfassungszeit; eingabezeit; erstellungszeit; erfasst um; erfassungsuhrzeit',
  'date-document': `belegdatum; rechnungsdatum; lieferscheindatum; auftragsdatum; bestelldatum; datum beleg`,
  'date-other': `geplantes datum; liefertermin; solltermin; faelligkeit; verfallsdatum; mhd; haltbar bis;
    mindesthaltbarkeit; mindesthaltbarkeitsdatum; verfalldatum; ablaufdatum; wunschtermin; faellig am;
    geplant am; plandatum; herstelldatum; produktionsdatum; von datum; bis datum; wertstellung; valuta~;
    valutadatum; letzte inventur; bedarfsdatum; lieferdatum~; periode; jahr; monat; woche; geschaeftsjahr;
    kw; quartal`,
  type: `bewegungsart; buchungsart; vorgang; art~; typ~; postenart; vorgangsart; bewegung; bewegungstyp;
    buchungstyp; transaktionsart; transaktionstyp; transaktion; lagerbewegungsart; umsatzart; kennzeichen~;
    aktion; ereignis; bewegungscode; bwa; buchungscode; geschaeftsvorfall; vorgangstyp; belegtyp;
    lagervorgang; buchungsvorgang; bewegungsgrund~; warenbewegung; bewegungsschluessel; buchungsschluessel;
    buchungsgrund~; kategorie~`,
  'type-text': `bewegungsartentext; buchungstext; bewegungstext; bewegungsart text; vorgangstext;
    bezeichnung bewegungsart; bewegungsartbezeichnung`,
  'type-other': 'belegart; auftragsart; artikelart; materialart; artikeltyp',
  direction: `richtung; soll haben; s/h; vorzeichen; zu ab; ein aus; bewegungsrichtung; zu abgang kennzeichen;
    soll haben kennz; soll haben kennzeichen; s h kennzeichen; ein ausgang; plus minus; zugang oder abgang;
    kz soll haben; kennzeichen zu ab; eingang ausgang; zu oder abgang`,
  'special-stock': 'sonderbestand; bestandsart; sonderbestandskennzeichen; bestandstyp',
  state: 'qualitaetsstatus; bestandsqualitaet; bestandsstatus; zustand~',
  status: `status; zustand~; storniert; gebucht; freigegeben; belegstatus; auftragsstatus; storno;
    stornokennzeichen; freigabe; abgeschlossen; erledigt; geloescht; buchungsstatus; status beleg`,
  document: `beleg; belegnummer; belegnr; lieferschein; auftrag; bestellung; rechnung; materialbeleg; vorgangsnummer;
    referenz; beleg no; auftragsnummer; auftragsnr; bestellnr; bestellung nr; rechnungsnummer; rechnungsnr;
    rechnung nr; lieferscheinnummer; lieferscheinnr; vorgang nr; vorgangsnr; dokument; dokumentnummer;
    dokumentnr; artikelbeleg; materialbelegnummer; journalnummer; fertigungsauftrag; fa nr; lieferung; bon;
    bonnummer; bon nr; kassenbon; belegfeld 1; bestellnummer~; kommission; referenznummer;
    transaktionsnummer~; herkunftsbeleg; umlagerungsauftrag`,
  line: `position~; pos; zeile; belegposition; pos nr; positionsnummer; zeilennummer; zeilennr; zeile nr;
    auftragsposition; position nr; belegzeile; pos no; belegpos`,
  id: `lfd nr; laufende nummer; laufnummer; buchungsnummer; buchungsnr; bewegungsnummer; bewegungs id;
    bewegung id; id; datensatz; satznummer; satz nr; transaktions id; transaktionsnummer; journalzeile;
    eindeutige id; index; nr~; postennr; buchungs id`,
  reference: `kostenstelle; projekt; psp element; reservierung; kostentraeger; sachkonto; konto; kundenauftrag;
    bestellposition; kunden referenz; ihre referenz; abteilung; abladestelle; externe belegnr;
    externe belegnummer`,
  'reversal-of': 'storno von; stornobeleg; storniert durch; ursprungsbeleg; stornierter beleg',
  lot: `charge; chargennr; chargennummer; los~; losnummer; chargencode; los nr; partie; partienummer; mhd charge;
    ch b; charge nr`,
  serial: 'seriennummer; seriennr; serial; sn; geraetenummer',
  owner: `eigentuemer; einlagerer; konsignant; bestandseigentuemer; besitzer; wareneigentuemer; auftraggeber~`,
  party: `kunde; lieferant; kreditor; debitor; kundennr; empfaenger; kundenname; kundennummer; lieferantenname;
    lieferantennummer; lieferanten nr; empfaengername; adressnummer; geschaeftspartner; partner; debitornr;
    kreditornr; kunde lieferant; herkunftsnr; abnehmer; firma kunde`,
  user: `benutzer; bearbeiter; erfasser; mitarbeiter; name des benutzers; erstellt von; sachbearbeiter;
    benutzername; benutzerkennung; erfasst von; angelegt von; gebucht von; buchende person; personal;
    mitarbeiternummer; user; erstellt durch; verantwortlicher; bediener; lagerist; angelegt durch; nutzer;
    geaendert von; name~; kassierer; personalnummer`,
  reason: `grund; bewegungsgrund; bemerkung~; kommentar~; anlass; grund der bewegung; ursache; grundcode;
    korrekturgrund; begruendung; buchungsgrund`,
  text: `notiz; anmerkung; notizen; hinweis; info; memo; zusatztext; freitext; text; bemerkungen; kommentare;
    verwendungszweck; belegkopftext`,
  channel: 'kanal; vertriebskanal; quellsystem; marktplatz; system',
  other: `artikelgruppe; warengruppe; kategorie; marke; hersteller; produktgruppe; materialgruppe; sparte; land;
    kurs; wechselkurs; offen; hauptgruppe; untergruppe; bild; artikelklasse`,
}
