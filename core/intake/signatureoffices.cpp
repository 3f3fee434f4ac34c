// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/signatureoffices.h"

#include <QStringList>

#include <algorithm>

namespace waymark::signaturewords {
using namespace Qt::StringLiterals;

bool endsLikeTrade(const QString& key) {
    static const QStringList ends{
        u"eur"_s,  u"euse"_s,  u"rice"_s,  u"iste"_s, u"ier"_s, u"iere"_s,  u"ien"_s, u"ienne"_s,
        u"ador"_s, u"adora"_s, u"ista"_s,  u"ero"_s,  u"era"_s, u"oloog"_s, u"aar"_s, u"ist"_s,
        u"er"_s,   u"or"_s,    u"are"_s,   u"nik"_s,  u"arz"_s, u"tore"_s,  u"in"_s,  u"ster"_s,
        u"log"_s,  u"loge"_s,  u"ologo"_s, u"ian"_s,  u"ant"_s, u"ent"_s,   u"ka"_s,  u"man"_s};
    return std::ranges::any_of(
        ends, [&](const QString& end) { return key.size() > end.size() + 2 && key.endsWith(end); });
}

bool namesHouse(const QString& key) {
    static const QStringList words{
        u"cabinet"_s,     u"clinique"_s,    u"clinica"_s,     u"bufete"_s,       u"despacho"_s,
        u"gabinete"_s,    u"etude"_s,       u"consultorio"_s, u"ambulatorio"_s,  u"agence"_s,
        u"agencia"_s,     u"agenzia"_s,     u"asociacion"_s,  u"association"_s,  u"asesoria"_s,
        u"academia"_s,    u"escuela"_s,     u"ecole"_s,       u"instituto"_s,    u"colegio"_s,
        u"taller"_s,      u"talleres"_s,    u"farmacia"_s,    u"pharmacie"_s,    u"praxis"_s,
        u"kanzlei"_s,     u"praktijk"_s,    u"kancelaria"_s,  u"gabinet"_s,      u"laboratorio"_s,
        u"notaria"_s,     u"groupement"_s,  u"syndicat"_s,    u"maison"_s,       u"hotel"_s,
        u"stichting"_s,   u"restaurant"_s,  u"restaurante"_s, u"ristorante"_s,   u"gasthof"_s,
        u"gasthaus"_s,    u"stiftung"_s,    u"fondation"_s,   u"fundacion"_s,    u"fondazione"_s,
        u"cooperatie"_s,  u"cooperative"_s, u"cooperativa"_s, u"klinik"_s,       u"klinikum"_s,
        u"autohaus"_s,    u"weingut"_s,     u"apotheke"_s,    u"apotheek"_s,     u"garage"_s,
        u"mairie"_s,      u"gemeente"_s,    u"gemeinde"_s,    u"stadt"_s,        u"ayuntamiento"_s,
        u"universidad"_s, u"universite"_s,  u"universitat"_s, u"universiteit"_s, u"universita"_s,
        u"colegio"_s,     u"college"_s,     u"lycee"_s,       u"groupe"_s,       u"grupo"_s,
        u"gruppo"_s,      u"groep"_s,       u"firma"_s};
    return words.contains(key);
}

bool isOffice(const QString& key) {
    static const QStringList words{u"ceo"_s,
                                   u"cto"_s,
                                   u"cfo"_s,
                                   u"coo"_s,
                                   u"director"_s,
                                   u"directeur"_s,
                                   u"directrice"_s,
                                   u"direktor"_s,
                                   u"directora"_s,
                                   u"direttore"_s,
                                   u"direttrice"_s,
                                   u"manager"_s,
                                   u"managing"_s,
                                   u"owner"_s,
                                   u"founder"_s,
                                   u"co-founder"_s,
                                   u"president"_s,
                                   u"presidente"_s,
                                   u"geschaftsfuhrer"_s,
                                   u"geschaftsfuhrerin"_s,
                                   u"inhaber"_s,
                                   u"inhaberin"_s,
                                   u"prokurist"_s,
                                   u"prokuristin"_s,
                                   u"vorstand"_s,
                                   u"leiter"_s,
                                   u"leiterin"_s,
                                   u"gerant"_s,
                                   u"gerante"_s,
                                   u"fondateur"_s,
                                   u"fondatrice"_s,
                                   u"gerente"_s,
                                   u"administrador"_s,
                                   u"fundador"_s,
                                   u"fundadora"_s,
                                   u"propietario"_s,
                                   u"bestuurder"_s,
                                   u"eigenaar"_s,
                                   u"zaakvoerder"_s,
                                   u"titolare"_s,
                                   u"amministratore"_s,
                                   u"vd"_s,
                                   u"agare"_s,
                                   u"prezes"_s,
                                   u"wlasciciel"_s,
                                   u"wlascicielka"_s,
                                   u"dyrektor"_s};
    return words.contains(key);
}

bool isBranch(const QString& key) {
    static const QStringList words{
        u"agence"_s,          u"agencia"_s,     u"filiale"_s,  u"filial"_s,     u"niederlassung"_s,
        u"geschaftsstelle"_s, u"zweigstelle"_s, u"branch"_s,   u"sucursal"_s,   u"delegacion"_s,
        u"delegation"_s,      u"vestiging"_s,   u"standort"_s, u"succursale"_s, u"antenne"_s,
        u"oddzial"_s,         u"filiala"_s,     u"sede"_s,     u"site"_s,       u"werk"_s};
    return words.contains(key);
}

}  // namespace waymark::signaturewords
