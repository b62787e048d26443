/** What columns are called in French. */
import type { RoleWords } from '../lists/role-words.ts'

export const FR: RoleWords = {
  item: `code article; ref article; reference article~; reference produit; article; code produit; produit;
    n article; designation code; code barre; matiere; ref; code art; reference; sku; ean; no article;
    article no; code ean; reference interne; ref interne; id article; id produit; ref produit; num article;
    numero article; cip; matricule~; piece~; code matiere; marchandise; code barres`,
  'item-text': `designation; libelle; description; nom du produit; designation article; texte article; libelle article;
    nom article; nom~; texte court article; description article; libelle produit; intitule;
    designation produit; nom produit`,
  variant: 'variante; code variante; couleur; taille; declinaison',
  site: `site; division; usine; etablissement; agence~; depot~; societe; code site; code division; code usine;
    filiale; centre~; unite~; code agence`,
  location: `magasin; depot~; emplacement~; entrepot; code magasin; lieu~; boutique~; zone~; site de stockage;
    nom du magasin; nom depot; code depot; code entrepot; nom entrepot; lieu de stockage; point de vente;
    emplacement stock; pdv; stock lieu; code lieu; depot stockage; magasin depot; nom magasin; pharmacie;
    service~`,
  bin: `emplacement; casier; rayon; etagere; adresse; code emplacement; emplacement de bac; adresse de stockage;
    bac; travee; case`,
  'bin-area': 'zone; zone de stockage; allee; rack; type de magasin',
  from: `de~; depuis; emplacement d origine; origine~; source~; depot origine; magasin depart; emetteur`,
  to: `vers; a~; emplacement de destination; destination~; depot destination; magasin arrivee; destinataire~`,
  package: 'palette; colis; contenant; unite logistique; carton',
  quantity: `quantite; qte; mouvement~; variation~; nombre~; qte mouvementee; ecart~; qte mvt; quantite mouvement;
    quantite mouvementee; qte stock mvt; nbre; nb; pieces; unites~; delta; qte mouvement; qt; quant;
    quantite stu; quantite us; qte us; qte uqb; mouvement quantite; quantite reelle; quantite faite;
    nb unites; qtes; qte reelle; ecart qte; nombre de pieces`,
  'quantity-in': `entree; entrees; qte entree; quantite entree; recu; reception; receptions; achats; qte recue;
    quantite recue; qte entrant; qte en entree; entree qte; entree quantite; entrants; receptionne;
    quantite receptionnee; approvisionnement; appro; quantites entrees; qte achetee; ajout; total entrees;
    debit~; credit~; retours~; produit~`,
  'quantity-out': `sortie; sorties; qte sortie; quantite sortie; expedie; livre; vendu; consommation~; qte livree;
    quantite livree; qte vendue; quantite vendue; sortie qte; sortie quantite; sortants; consomme;
    quantite consommee; ventes; livraisons; expeditions; quantites sorties; qte expediee; retrait;
    total sorties; pertes~`,
  'quantity-other': `quantite restante; quantite facturee; quantite commandee; qte commandee; qte commande; quantite reservee;
    qte reservee; reserve; disponible; stock mini; stock maxi; stock minimum; stock de securite;
    quantite prevue; quantite demandee; besoin; qte prevue; qte demandee; conditionnement; nb colis; poids;
    coefficient; facteur; taille du conditionnement; quantite a livrer; colisage; unites cond; total cond;
    en commande; qte theorique; seuil`,
  'balance-after': `solde; stock~; stock final; stock apres; stock reel; cumul~; qte en stock; stock restant; stock actuel;
    quantite en stock; stock disponible~; nouveau stock; stock theorique; stock physique; solde quantite;
    solde qte; stock apres mouvement; solde stock; quantite apres; qte apres; stock cumule; stock fin;
    stock fin de periode; stock courant; reste; equilibre~; restant; stock progressif; en stock;
    stock resultant; stock final qte`,
  'balance-before': `stock avant; ancien stock; quantite avant; qte avant; stock precedent; stock avant mouvement;
    solde precedent`,
  level: `quantite comptee; qte comptee; inventaire; stock initial; stock debut; quantite inventoriee; compte~;
    utilisation libre; ouverture; fermeture; stock inventorie`,
  amount: `montant; valeur; total~; total ht; valeur stock; chiffre d affaires; ca; montant ht; montant ttc;
    valeur totale; montant total; prix total; total ttc; tva; remise; valeur du stock; valeur mouvement;
    cout total; valeur entree; valeur sortie; marge; valorisation; montant di; recette; valeur d achat; net;
    brut`,
  'unit-cost': `cout unitaire; cout; prix de revient; pmp; cump; prix unitaire; pamp; prix; pu; pu ht; prix d achat;
    prix achat; prix de vente~; prix vente~; cout moyen; cout de revient; prix moyen; prix moyen pondere;
    cout standard; prix revient; valeur unitaire; cout moyen pondere; pa; pv~`,
  currency: 'devise; code devise; monnaie',
  unit: `unite; udm; unite de mesure; uqb; unite de stockage; u~; unite stock; us; um; uom; unite mesure;
    code unite; unite de base; unite de quantite de base; unite de saisie; conditionnement unite;
    unite de vente~; uq; unites de mesure; uq saisie; uqs`,
  'unit-other': `unite d achat; unite achat; unite de commande; unite de conditionnement; uc; unite controle;
    unite commande`,
  'date-happened': `date; date comptable; date mouvement; date de mouvement; date operation; date effective; jour; date cpt;
    date du mouvement; date mvt; date et heure; date heure; horodatage; date transaction;
    date de transaction; date de l operation; date de comptabilisation; date comptabilisation;
    date de sortie; date d entree; date entree; date sortie; date vente; date de vente; date reception;
    date de reception; date expedition; date d expedition; date inventaire; date imputation; quand;
    date livraison~; date piece~; date facture~`,
  'time-happened': 'heure; heure mouvement; heure du mouvement; horaire; heure operation',
  'date-recorded': `date de saisie; saisi le; cree le; date de creation; date creation; date saisie; date d enregistrement;
    date enregistrement; enregistre le; date de modification; modifie le; date modification; date systeme;
    date d ajout; date maj; mis a jour le; creation; cree`,
  'time-recorded': 'heure saisie; heure de creation; heure enregistrement; heure de saisie',
  'date-document': `date document; date de piece; date facture; date du document; date piece; date bl; date de facture;
    date commande; date de commande; date de la piece`,
  'date-other': `date planifiee; date prevue; date d expiration; peremption; dluo; date peremption; date de peremption;
    dlc; ddm; date limite; date de livraison; date souhaitee; echeance; date echeance; date d echeance;
    date de fabrication; date fabrication; expiration; periode; annee; mois; semaine; date debut; date fin;
    exercice`,
  type: `type mouvement; type de mouvement; code mouvement; nature~; operation~; type~; type ecriture; mouvement;
    type mvt; type operation; type d operation; type de transaction; type transaction; code operation;
    nature mouvement; nature du mouvement; sens mouvement~; type de mvt; evenement; action; code mvt;
    libelle mouvement; motif mouvement~; type doc; transaction; categorie~; operation type; cmv;
    type d ecriture`,
  'type-text': `texte code mouvement; libelle type mouvement; libelle du mouvement; libelle operation;
    intitule mouvement`,
  'type-other': 'type de document; type document; type article; type de produit; type piece',
  direction: `sens; entree sortie; e/s; d/c; sens du mouvement; sens mvt; entree ou sortie; debit credit;
    code debit credit; signe; plus moins; sens d c; entree sortie e s`,
  'special-stock': 'stock special; indicateur stock special; type de stock',
  state: 'statut stock; etat du stock; statut qualite',
  status: `statut; etat; annule; valide; statut document; annulee; etat document; validee; supprime; valide le~;
    statut du document; statut mouvement`,
  document: `n document; piece~; n piece; bon~; bl; commande~; facture; reference~; document article; document;
    numero document; numero de document; no document; num document; num piece; numero piece; numero de piece;
    no piece; n bon; no bon; num bon; bon de livraison; no bl; n bl; no commande; n commande;
    numero de commande; num commande; no facture; n facture; numero facture; numero de facture; ordre; of;
    no of; bon de reception; bordereau; ticket; no ticket; reference document; ref document; ref piece;
    piece comptable; doc article; no doc article; bon de commande; expedition; transaction no;
    document source~; bon de transfert; origine~; ref doc; bon de sortie; bon d entree; livraison`,
  line: `ligne; poste; n ligne; numero ligne; numero de ligne; no ligne; poste doc article; ligne document;
    num ligne; no poste`,
  id: `n mouvement; no mouvement; numero mouvement; numero de mouvement; id mouvement; id; identifiant;
    no sequence; n sequence; numero sequence; n ordre; no ligne mouvement; id transaction;
    numero de transaction; no operation; cle; no ecriture; code mouvement id; numero~; no~`,
  reference: `centre de cout; centre de couts; projet; affaire; chantier; compte; reservation; section;
    commande client; imputation; ref externe; no reservation`,
  'reversal-of': 'annulation de; document annule; contrepasse; ecriture d origine',
  lot: `lot; n lot; numero de lot; lot fournisseur; no lot; num lot; numero lot; lot de fabrication; lot serie;
    code lot; no de lot; lot numero`,
  serial: 'n serie; no serie; numero de serie; numero serie; num serie; s n; serie',
  owner: `proprietaire; deposant; client depositaire; proprietaire stock; proprietaire du stock;
    proprietaire de stock; donneur d ordre`,
  party: `client~; fournisseur; tiers; client fournisseur; destinataire~; nom client; code client; nom fournisseur;
    code fournisseur; raison sociale; no client; no fournisseur; client fourn; partenaire; beneficiaire;
    patient; nom du client; nom du tiers; code tiers`,
  user: `utilisateur; saisi par; operateur; cree par; nom utilisateur; auteur; nom de l utilisateur;
    utilisateur saisie; enregistre par; agent; employe; responsable; vendeur; magasinier; saisie par;
    modifie par; code utilisateur; caissier; demandeur; effectue par; par`,
  reason: `motif; raison; commentaire~; observation~; motif du mouvement; code motif; cause; motif ajustement;
    raison mouvement; justification`,
  text: `note; notes; remarque; remarques; texte; observations; commentaires; memo; libelle~; info; complement`,
  channel: 'canal; canal de vente; systeme source; systeme; place de marche',
  other: `famille; categorie; groupe; marque; groupe article; groupe marchandise; sous famille; rayon famille;
    fabricant; pays; fournisseur principal; gamme; saison; famille article`,
}
