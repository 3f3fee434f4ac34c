// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/headerwords.h"

#include <QSet>
#include <QString>

#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// One language a paragraph, words between commas; kept as people write them, folded once.
constexpr const char16_t* headings[] = {
    // English: persons and firms
    u"name,first,last,first name,last name,firstname,lastname,given name,family "
    u"name,surname,forename,"
    u"middle name,additional name,full name,display name,contact name,nickname,prefix,suffix,name "
    u"prefix,name suffix,salutation,title,initials,gender,sex,birthday,birth date,date of "
    u"birth,dob,"
    u"birth year,birth month,birth day,anniversary,spouse,children,age,company,company name,"
    u"organization,organisation,organization name,organization title,organization department,"
    u"organisation name,business,employer,account,account name,client,client "
    u"name,customer,customer "
    u"name,customer id,customer no,customer number,job title,position,role,occupation,profession,"
    u"department,industry,e-mail,email,mail,email address,e-mail address,mail address,email type,"
    u"e-mail type,e-mail value,e-mail label,email value,e-mail display name,primary "
    u"email,secondary "
    u"email,work email,home email,personal email,business email,phone,telephone,tel,phone number,"
    u"telephone number,mobile,mobile phone,mobile number,cell,cell phone,cellphone,work phone,home "
    u"phone,business phone,office phone,direct phone,work direct phone,main phone,company main "
    u"phone,"
    u"primary phone,other phone,car phone,radio phone,phone value,phone type,phone label,phone ext,"
    u"extension,ext,fax,fax number,home fax,business fax,work fax,other fax,pager,pager number,"
    u"callback,isdn,telex,website,web site,web,web page,webpage,homepage,url,website url,domain,"
    u"linkedin,linkedin url,linkedin page,profile url,twitter,facebook,instagram,skype,im,instant "
    u"message,sns accounts,social,address,address line,street,street address,home address,work "
    u"address,business address,home street,business street,other street,mailing street,mailing "
    u"city,"
    u"mailing country,home city,business city,other city,work city,city,town,county,state,province,"
    u"region,state region,state/province,zip,zip code,zipcode,postcode,post code,postal code,home "
    u"postal code,business postal code,other postal code,po box,country,country/region,home "
    u"country,"
    u"business country,work country,home country/region,business country/region,home "
    u"state,business "
    u"state,notes,note,comment,comments,remark,remarks,memo,description,tags,tag,labels,label,"
    u"groups,"
    u"group,group membership,categories,category,keywords,source,lead source,original source,"
    u"connected on,connection date,referred by,referrer,owner,contact owner,manager,manager's name,"
    u"assistant,assistant's name,assistant's phone,photo,language,location,file as,hobby,priority,"
    u"sensitivity,private,subject,yomi name,phonetic first name,phonetic last name,maiden "
    u"name,short "
    u"name,user,custom,web page,screen name,opt in,opt out,email opt out,unsubscribed,consent,"
    u"newsletter,signature,raw signature,signature text,signature block,from,sender,to,source file,"
    u"record id,tax id,vat,vat id,vat number,confidence,review status,language detected,creation "
    u"date,lead status,lifecycle stage,sector,segment,office location,billing information,mileage,"
    u"directory server,government id number,internet free busy,organizational id number,home "
    u"address "
    u"po box,business address po box,other address po box,other country/region,other state",
    // English: orders, milestones, business
    u"id,no,nr,number,ref,reference,code,key,uid,uuid,sku,date,day,time,datetime,timestamp,year,"
    u"month,"
    u"week,quarter,created,created at,created on,create date,created date,updated,updated "
    u"at,modified,"
    u"last modified,last modified date,last activity date,start,start date,end,end date,due,due "
    u"date,"
    u"close date,order,order no,order number,order id,order date,ordered,purchase date,invoice,"
    u"invoice no,invoice number,invoice date,product,product "
    u"name,item,items,article,service,quantity,"
    u"qty,units,count,price,unit price,amount,total,total amount,net,net amount,gross,tax,discount,"
    u"cost,value,sum,balance,revenue,sales,currency,payment,payment method,paid,status,state of "
    u"order,"
    u"stage,step,phase,milestone,event,activity,type,kind,class,channel,campaign,staff,staff "
    u"member,"
    u"employee,agent,salesperson,rep,deal,deal name,deal stage,deal "
    u"owner,lead,score,rating,feedback,"
    u"feeling,nps,latitude,longitude,lat,lon,lng,coordinates,cities,counties,val,text,message,file,"
    u"path,link,rank,percent,rate,weight,height,size,color,colour,model,version,result,reason,"
    u"visit,"
    u"visits,registered,registration date,joined,member since,signed up,enquiry,enquiry "
    u"date,line,row",
    // German
    u"anrede,titel,vorname,weitere vornamen,nachname,familienname,zuname,vollständiger name,"
    u"anzeigename,spitzname,firma,firmenname,unternehmen,organisation,abteilung,position,funktion,"
    u"beruf,berufsbezeichnung,straße,strasse,straße geschäftlich,straße privat,weitere straße,ort,"
    u"stadt,ort geschäftlich,ort privat,weiterer ort,plz,postleitzahl,postleitzahl geschäftlich,"
    u"postleitzahl privat,weitere postleitzahl,land,bundesland,kanton,region geschäftlich,land "
    u"geschäftlich,land privat,land/region geschäftlich,land/region privat,bundesland/kanton "
    u"privat,"
    u"adresse,anschrift,hausnummer,postfach,telefon,telefonnummer,rufnummer,telefon geschäftlich,"
    u"telefon privat,telefon firma,telefon assistent,weiteres telefon,haupttelefon,mobil,handy,"
    u"mobiltelefon,mobilnummer,autotelefon,fax geschäftlich,fax privat,weiteres fax,telefax,"
    u"rückmeldung,pager,e-mail-adresse,e-mail adresse,e-mail: adresse,e-mail-typ,e-mail: "
    u"typ,e-mail: "
    u"angezeigter name,mailadresse,webseite,internet,geburtstag,geburtsdatum,geschlecht,jahrestag,"
    u"kategorien,kategorie,kinder,partner,notiz,notizen,bemerkung,bemerkungen,kommentar,anmerkung,"
    u"beschreibung,stichwörter,schlagwörter,gruppe,sprache,datum,tag,uhrzeit,monat,jahr,quartal,"
    u"kunde,"
    u"kundennummer,kunden-nr,kundennr,kundenname,auftrag,auftragsnummer,bestellung,bestellnummer,"
    u"bestell-nr,bestelldatum,rechnung,rechnungsnummer,rechnungsdatum,artikel,artikelnummer,"
    u"produkt,"
    u"menge,anzahl,preis,einzelpreis,betrag,summe,gesamt,netto,brutto,mwst,steuer,rabatt,währung,"
    u"zahlung,stufe,schritt,phase,meilenstein,mitarbeiter,bearbeiter,herkunft,quelle,nummer,"
    u"bezeichnung,art,typ,wert,umsatz,büro,konto,vertraulichkeit,priorität,privat,initialen,"
    u"einheit",
    // French
    u"titre,civilité,prénom,deuxième prénom,nom,nom de famille,nom complet,suffixe,surnom,société,"
    u"entreprise,organisation,raison sociale,service,département,fonction,poste,profession,rue,rue "
    u"(bureau),rue (domicile),rue (autre),ville,ville (bureau),ville (domicile),ville (autre),code "
    u"postal,code postal (bureau),code postal (domicile),code postal (autre),pays,pays/région "
    u"(bureau)"
    u",pays/région (domicile),pays/région (autre),dép/région (bureau),dép/région (domicile),région,"
    u"adresse,adresse postale,téléphone,tél,téléphone (bureau),téléphone (domicile),téléphone "
    u"(autre),téléphone (voiture),téléphone société,téléphone principal,radio téléphone,tél. "
    u"mobile,"
    u"portable,mobile,télécopie,télécopie (bureau),télécopie (domicile),télécopie "
    u"(autre),télex,rappel"
    u",rnis,courriel,mél,e-mail,adresse e-mail,adresse mail,adresse électronique,adresse de "
    u"messagerie,"
    u"adresse de courrier,type de messagerie,nom complet de l'adresse de messagerie,page web,site "
    u"web,"
    u"site internet,anniversaire,date de "
    u"naissance,sexe,catégories,catégorie,enfants,conjoint(e),notes"
    u",remarque,remarques,commentaire,commentaires,mots "
    u"clés,langue,date,jour,mois,année,heure,client,"
    u"n° client,numéro client,commande,n° commande,numéro de commande,date de "
    u"commande,facture,numéro "
    u"de facture,date de facture,article,produit,quantité,qté,prix,prix "
    u"unitaire,montant,total,ttc,ht,"
    u"tva,remise,devise,paiement,statut,état,étape,phase,jalon,vendeur,employé,responsable,origine,"
    u"provenance,numéro,référence,libellé,désignation,valeur,privé,priorité,initiales,bureau,"
    u"compte,"
    u"kilométrage,emplacement,recommandé par,groupe,étiquette,étiquettes",
    // Spanish
    u"nombre,nombres,apellido,apellidos,primer apellido,segundo apellido,nombre "
    u"completo,tratamiento,"
    u"título,apodo,empresa,compañía,organización,razón social,departamento,cargo,puesto,profesión,"
    u"correo,correo electrónico,dirección de correo,dirección de correo "
    u"electrónico,e-mail,teléfono,"
    u"teléfono móvil,móvil,celular,teléfono del trabajo,teléfono particular,teléfono trabajo,fax,"
    u"dirección,calle,domicilio,ciudad,población,localidad,provincia,estado,código postal,cp,país,"
    u"página web,sitio web,cumpleaños,fecha de nacimiento,sexo,género,notas,nota,observaciones,"
    u"comentarios,categorías,categoría,etiquetas,grupo,fecha,día,mes,año,hora,cliente,pedido,"
    u"número de "
    u"pedido,nº pedido,fecha de pedido,factura,número de factura,artículo,producto,cantidad,precio,"
    u"importe,total,iva,descuento,moneda,divisa,pago,etapa,fase,hito,vendedor,empleado,origen,"
    u"número,"
    u"referencia,código,descripción,valor,idioma,tipo",
    // Italian
    u"nome,cognome,nome completo,titolo,soprannome,azienda,società,ditta,organizzazione,ragione "
    u"sociale,reparto,posizione,qualifica,professione,ruolo,posta elettronica,indirizzo email,"
    u"indirizzo e-mail,indirizzo di posta elettronica,telefono,telefono ufficio,telefono "
    u"abitazione,"
    u"cellulare,telefono cellulare,fax,indirizzo,via,città,comune,provincia,cap,codice "
    u"postale,paese,"
    u"nazione,stato,sito web,pagina web,compleanno,data di nascita,sesso,note,commenti,categorie,"
    u"categoria,etichette,gruppo,data,giorno,mese,anno,ora,cliente,ordine,numero ordine,n. "
    u"ordine,data "
    u"ordine,fattura,numero "
    u"fattura,articolo,prodotto,quantità,prezzo,importo,totale,iva,sconto,valuta,"
    u"pagamento,fase,tappa,venditore,dipendente,origine,numero,riferimento,codice,descrizione,"
    u"valore,"
    u"lingua,tipo",
    // Dutch
    u"voornaam,achternaam,tussenvoegsel,naam,volledige "
    u"naam,roepnaam,aanhef,titel,bedrijf,bedrijfsnaam"
    u",organisatie,afdeling,functie,beroep,e-mailadres,emailadres,telefoon,telefoonnummer,mobiel,"
    u"mobiele telefoon,telefoon werk,telefoon "
    u"thuis,fax,adres,straat,huisnummer,plaats,woonplaats,stad"
    u",provincie,postcode,land,land/"
    u"regio,website,webpagina,verjaardag,geboortedatum,geslacht,notities"
    u",opmerkingen,opmerking,categorieën,categorie,groep,datum,dag,maand,jaar,tijd,klant,"
    u"klantnummer,"
    u"bestelling,bestelnummer,ordernummer,besteldatum,factuur,factuurnummer,artikel,product,aantal,"
    u"prijs,bedrag,totaal,btw,korting,valuta,betaling,fase,stap,mijlpaal,medewerker,verkoper,"
    u"herkomst,"
    u"bron,nummer,kenmerk,omschrijving,waarde,taal,soort",
    // Portuguese
    u"nome,sobrenome,apelido,último nome,primeiro nome,nome completo,título,empresa,organização,"
    u"departamento,cargo,função,profissão,correio eletrónico,correio eletrônico,endereço de email,"
    u"endereço de e-mail,telefone,telemóvel,celular,telefone comercial,telefone residencial,fax,"
    u"endereço,morada,rua,cidade,localidade,concelho,distrito,estado,código postal,cep,país,página "
    u"da "
    u"web,site,aniversário,data de "
    u"nascimento,sexo,notas,observações,comentários,categorias,categoria,"
    u"grupo,data,dia,mês,ano,hora,cliente,pedido,encomenda,número do pedido,fatura,artigo,produto,"
    u"quantidade,preço,valor,total,iva,desconto,moeda,pagamento,fase,etapa,marco,vendedor,origem,"
    u"número,referência,descrição,idioma,tipo",
    // Polish, Swedish, Russian
    u"imię,nazwisko,imię i nazwisko,firma,nazwa,nazwa firmy,stanowisko,telefon,komórka,adres,ulica,"
    u"miasto,kod pocztowy,kraj,strona "
    u"www,uwagi,notatki,data,klient,zamówienie,ilość,cena,kwota,razem,"
    u"förnamn,efternamn,namn,företag,befattning,titel,telefon,mobil,e-post,e-postadress,adress,"
    u"gata,"
    u"ort,postnummer,land,webbplats,anteckningar,datum,kund,beställning,antal,pris,belopp,summa,"
    u"имя,фамилия,отчество,фио,компания,организация,должность,отдел,телефон,мобильный,эл. почта,"
    u"электронная почта,почта,адрес,улица,город,область,индекс,страна,сайт,примечание,заметки,дата,"
    u"клиент,заказ,количество,цена,сумма,итого",
    // Chinese (both scripts) and Japanese
    u"姓名,名字,姓,名,姓氏,公司,公司名稱,公司名称,單位,单位,部門,部门,職位,职位,職稱,职称,職務,"
    u"职务,手機,手机,電話,电话,行動電話,移动电话,"
    u"手机号码,手機號碼,電話號碼,电话号码,傳真,传真,電子郵件,电子邮件,電子信箱,邮箱,郵箱,網站,网站,"
    u"網址,网址,主页,地址,城市,省份,國家,"
    u"国家,郵遞區號,邮编,郵政編碼,备注,備註,標籤,标签,生日,行業,行业,創建日期,创建日期,日期,"
    u"名字拚音或音標,姓氏拚音或音標,客戶,客户,"
    u"訂單,订单,訂單編號,订单号,產品,产品,數量,数量,價格,价格,金額,金额,合計,合计,編號,编号,來源,"
    u"来源,狀態,状态,"
    u"氏名,お名前,ふりがな,フリガナ,会社,会社名,部署,役職,メール,メールアドレス,携帯,携帯電話,住所,"
    u"郵便番号,都道府県,国,備考,メモ,"
    u"誕生日,注文番号,商品,商品名,価格,顧客",
};

/// Numbering is dropped ("Tel1", "E-mail 2 Address" → "emailaddress"), so is the object a column
/// belongs to ("Person - Name").
QString headingKey(QStringView cell) {
    const qsizetype dash = cell.indexOf(u" - ");
    if (dash > 0) {
        const QString object = text::folded(cell.first(dash));
        if (object == u"person" || object == u"organization" || object == u"organisation" ||
            object == u"deal" || object == u"lead" || object == u"activity")
            cell = cell.sliced(dash + 3);
    }
    QString key = text::matchKey(cell);
    key.removeIf([](QChar c) { return c.isDigit(); });
    return key;
}

const QSet<QString>& headingKeys() {
    static const QSet<QString> keys = [] {
        QSet<QString> all;
        for (const char16_t* language : headings) {
            for (const QStringView word : QStringView(language).split(u','))
                all.insert(headingKey(word));
        }
        all.remove(QString());
        return all;
    }();
    return keys;
}

constexpr qsizetype longestHeading = 64;

}  // namespace

bool isHeaderWord(QStringView cell) {
    if (cell.isEmpty() || cell.size() > longestHeading) return false;
    if (!cell.front().isLetter() && cell.size() < 2) return false;
    const QString key = headingKey(cell);
    if (headingKeys().contains(key)) return true;
    // "Phone - Work", "Email (home)": the part before a mark of division is the heading.
    for (const QStringView mark : {QStringView(u" - "), QStringView(u"("), QStringView(u"/")}) {
        const qsizetype at = cell.indexOf(mark);
        if (at > 1 && headingKeys().contains(headingKey(cell.first(at)))) return true;
    }
    return false;
}

bool isHeaderWord(QByteArrayView cell) {
    if (cell.isEmpty() || cell.size() > 3 * longestHeading) return false;
    return isHeaderWord(QStringView(QString::fromUtf8(cell)));
}

qsizetype foreignHeaderWords(QStringView text) {
    qsizetype found = 0;
    qsizetype start = 0;
    bool foreign = false;
    int lines = 0;
    for (qsizetype i = 0; i < text.size() && lines < 20; ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80) foreign = true;
        const bool lineEnd = c == u'\n' || c == u'\r';
        if (!lineEnd && c != u',' && c != u';' && c != u'\t' && c != u'|' && c != u'"') continue;
        if (foreign && isHeaderWord(text.sliced(start, i - start))) ++found;
        start = i + 1;
        foreign = false;
        if (lineEnd) ++lines;
    }
    return found;
}

}  // namespace waymark
