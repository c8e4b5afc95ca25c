// SPDX-License-Identifier: MIT
#include "model/store/mapping_names.h"

#include "model/store/record_roles.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Names that databases have beside those of files (record_roles.h), with what they count for.
struct DatabaseName
{
    MappedRole role;
    std::string_view key; ///< Normalised.
    int score;
};

using enum MappedRole;

constexpr DatabaseName databaseNames[] = {
    {Stream, "streamuuid", 95},
    {Stream, "streamidoriginal", 98},
    {Stream, "eventsourceid", 90},
    {Stream, "documentid", 70},
    {Stream, "docid", 70},
    {Stream, "objectid", 70},
    {Stream, "uuid", 50},
    {Stream, "agg", 65},
    {Stream, "aggid", 80},
    {Version, "ver", 70},
    {Version, "pos", 50},
    {Position, "pos", 65},
    {Version, "no", 50},
    {Version, "nr", 50},
    {Version, "number", 50},
    {Version, "seqno", 70},
    {Version, "rev", 65},
    {Version, "position", 60},
    {Version, "eventversion", 55},
    {Version, "streamseq", 90},
    {Version, "offset", 50},
    {Type, "eventclass", 95},
    {Type, "payloadtype", 85},
    {Type, "class", 60},
    {Type, "topic", 65},
    {Type, "reason", 45},
    {Type, "manifest", 60},
    {Type, "what", 45},
    {Time, "at", 70},
    {Time, "inserted", 65},
    {Time, "createddate", 75},
    {Time, "eventdate", 75},
    {Time, "writetimestamp", 85},
    {Time, "writtenat", 80},
    {Time, "loggedat", 75},
    {Data, "json", 70},
    {Data, "jsondata", 90},
    {Data, "datajson", 90},
    {Data, "payloadjson", 90},
    {Data, "eventjson", 90},
    {Data, "argsjson", 85},
    {Data, "eventproperties", 90},
    {Data, "state", 55},
    {Data, "message", 60},
    {Data, "blob", 50},
    {Data, "value", 50},
    {Data, "details", 55},
    {Metadata, "jsonmetadata", 90},
    {Metadata, "metadatajson", 90},
    {Metadata, "customheaders", 85},
    {Metadata, "messagemetadata", 90},
    {Metadata, "context", 60},
    {Position, "id", 55},
    {Position, "eventid", 55},
    {Position, "sequence", 60},
    {Position, "sequencenumber", 60},
    {Position, "seq", 60},
    {Position, "seqid", 75},
    {Position, "sequenceid", 75},
    {Position, "globalseq", 90},
    {Position, "notificationid", 85},
    {Position, "checkpointnumber", 90},
    {Position, "logposition", 85},
    {Position, "no", 45},
    {Position, "nr", 45},
    {Correlation, "conversationid", 70},
    {Correlation, "requestid", 45},
    {Causation, "commandid", 50},
    {Actor, "executeduser", 85},
    {Actor, "operator", 60},
    {Actor, "who", 60},
    {Actor, "useremail", 70},
    {SchemaVersion, "payloadrevision", 85},
    {Category, "aggregatetype", 95},
    {Category, "streamtype", 90},
    {Category, "aggregatename", 85},
    {Category, "streamcategory", 95},
    {Category, "category", 80},
    {Category, "entitytype", 85},
    {Category, "aggregate", 60},
    {Archived, "isarchived", 95},
    {Archived, "archived", 95},
    {Archived, "isdeleted", 60},
    {Archived, "deleted", 60},
};

/// What the name \a key, normalised, counts for; 0: nothing.
int scoreOfKey(MappedRole role, std::string_view key)
{
    constexpr int first = 100; // The first synonym counts most.
    constexpr int least = 60;
    for (const RoleSynonyms &list : roleSynonyms()) {
        if (list.name != nameOf(role))
            continue;
        int score = first;
        for (const std::string_view synonym : list.keys) {
            if (normalisedKey(synonym) == key)
                return std::max(score, least);
            score -= 2;
        }
    }
    const auto found = std::ranges::find_if(databaseNames, [&](const DatabaseName &name) {
        return name.role == role && name.key == key;
    });
    return found == std::end(databaseNames) ? 0 : found->score;
}

} // namespace

std::vector<std::string> wordsOfName(std::string_view name)
{
    std::vector<std::string> words(1);
    bool wasLower = false;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if ((c == '_' || c == '-' || c == ' ' || (isUpper && wasLower)) && !words.back().empty())
            words.emplace_back();
        wasLower = c >= 'a' && c <= 'z';
        if (c != '_' && c != '-' && c != ' ')
            words.back() += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return words;
}

int scoreOfName(MappedRole role, std::string_view name)
{
    constexpr int ofEachWordLeftOut = 12;
    const std::vector<std::string> words = wordsOfName(name);
    for (std::size_t from = 0; from < words.size(); ++from) {
        std::string key;
        for (std::size_t word = from; word < words.size(); ++word)
            key += words[word];
        // `order_id` is the id of an order, not of the event.
        const bool isBareId = from > 0 && (key == "id" || key == "uuid" || key == "key");
        if (const int score = scoreOfKey(role, key); score > 0 && !isBareId)
            return score - static_cast<int>(from) * ofEachWordLeftOut;
    }
    return 0;
}

} // namespace hindcast
