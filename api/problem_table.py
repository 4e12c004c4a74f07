"""The kinds of problems by code, part by part: status, title, what to do, and what there is to know beyond that."""

from collections.abc import Mapping
from typing import NamedTuple


class Described(NamedTuple):
    """What is told of one kind. `status` is None where any may come."""

    status: int | None
    title: str
    remedy: str
    meaning: str = ""


_REQUEST: Mapping[str, Described] = {
    "unknown_parameter": Described(
        400,
        "The address does not know a parameter.",
        "Leave it out, or take one of those that `title` names; `errors` has an entry for each.",
        "Nothing that is sent is passed over, so that a misspelt filter never finds too much.",
    ),
    "invalid_parameter": Described(
        400,
        "A parameter or a field of the body has a value that it cannot have.",
        "Send a value of the type and within the bounds that the description of the API has.",
        "`errors` names the first twenty, each with what is wrong.",
    ),
    "repeated_parameter": Described(
        400,
        "A parameter that has one value was given several.",
        "Give it once. Which may be repeated the description of the API says.",
    ),
    "unknown_field": Described(
        400,
        "There is no such field.",
        "Take one that `detail` names. A colon that belongs to the words goes into quotation marks.",
        "Either in the query, as in `colour:blue`, or in `fields`, which names fields of answers.",
    ),
    "unknown_filter": Described(
        400,
        "A filter names nothing that is known.",
        "Use the code or the name that `detail` suggests.",
        "A country, a language or a symbol that is none. A speaker whom nobody knows is no error: that finds nothing.",
    ),
    "bad_cursor": Described(
        400,
        "The cursor is of another search, or was altered.",
        "Send the other parameters as they were, or begin again without a cursor.",
        "A cursor is good for the request that gave it as `next`, whatever `limit` is, and on the same site alone.",
    ),
    "invalid_body": Described(
        400,
        "The body is no JSON, or no object where one has to be.",
        "Send JSON with `Content-Type: application/json`; each operation has an example.",
    ),
    "too_many_results": Described(
        400,
        "The searches of a batch ask for more results together than one answer has.",
        "Give each a smaller `limit`, or send them in several requests.",
    ),
    "not_found": Described(
        404,
        "Nothing has this id, or there is nothing at this address.",
        "Search for its words, or look at the address again.",
        "The id of a passage that was reworded is not lost: it redirects to its successor.",
    ),
    "method_not_allowed": Described(
        405, "The address is not asked so.", "Take one of them.", "The header `Allow` says which methods it answers."
    ),
    "body_too_slow": Described(408, "What was announced did not come in time.", "Send the whole body at once."),
    "body_too_large": Described(
        413,
        "More was sent than is read.",
        "Send it in several requests.",
        "The connection is closed, as the rest was not read.",
    ),
    "format_not_installed": Described(
        501,
        "This installation does not write that format.",
        "Ask for `format=jsonl` or `csv`.",
        "Parquet needs the extra `parquet`.",
    ),
    "http_error": Described(
        None,
        "The server refused the request before anything was looked at.",
        "See what HTTP means by the status.",
        "There is no closer word for it than the status.",
    ),
}

_QUERY: Mapping[str, Described] = {
    "too_long": Described(
        400,
        "The query has too many characters.",
        "Shorten it, or search for its most telling sentence in quotation marks.",
    ),
    "too_many_terms": Described(400, "The query has too many terms.", "Ask for less at once."),
    "too_deep": Described(
        400,
        "Too many brackets stand within each other.",
        "Ask in fewer steps: a blank already binds more closely than OR.",
    ),
    "no_words": Described(
        400, "The query holds no word.", "Type a word, a phrase or a question.", "It has nothing but signs."
    ),
    "unclosed_quotation": Described(
        400,
        "A quotation mark is never closed.",
        "Close it, or leave it out.",
        "`position` says which, `corrected` is a query that can be run instead.",
    ),
    "unclosed_bracket": Described(400, "A bracket is never closed.", "Close it, or leave it out."),
    "unopened_bracket": Described(400, "A bracket is closed that was never opened.", "Open it, or leave it out."),
    "missing_term": Described(
        400,
        "AND, OR, NOT or a minus has nothing beside it to work on.",
        "Add a word, or leave the operator out; as a word it goes into quotation marks.",
    ),
    "misplaced_minus": Described(
        400, "A minus stands before the value of a field.", "Put it before the name of the field: `-country:XVA`."
    ),
    "empty_value": Described(400, "A field of the query has no value.", "Name a value, or leave the field out."),
    "bad_value": Described(
        400, "A bracket or a minus stands among the values of a field.", "Put it before the field: `-country:XVA`."
    ),
    "unknown_value": Described(
        400,
        "A field of the query has a value that names nothing.",
        "Use the code or the name that `detail` suggests.",
        "`corrected` has the nearest that is known, where one is near.",
    ),
    "too_far": Described(
        400, "The words of a phrase may stand so far apart that it is none.", "Take a smaller number behind `~`."
    ),
    "lone_wildcard": Described(400, "A star stands alone.", "Put it behind the beginning of a word."),
    "leading_wildcard": Described(400, "A star stands before a word.", "Only endings may be left open: `negotiat*`."),
    "inner_wildcard": Described(400, "A star stands within a word.", "Only endings may be left open: `negotiat*`."),
    "starred_value": Described(400, "A star stands behind a field.", "Write the value as it is: `speaker:Nebenzia`."),
    "short_prefix": Described(400, "A star stands for too many words.", "Write at least two letters before it."),
    "long_prefix": Described(
        400, "A star stands behind more than one word.", "Leave it out, or put it behind one word."
    ),
}

_KEYS: Mapping[str, Described] = {
    "key_needed": Described(
        401,
        "This is answered to those alone who send a key.",
        "Send `Authorization: Bearer onr_...` with a key; whoever runs the site makes them, or you at `/account/keys`.",
    ),
    "malformed_key": Described(
        401,
        "What was sent is no key of OnRecord.",
        "Send the whole key, `onr_` included.",
        "A request with a wrong key is never answered as if it had none.",
    ),
    "unknown_key": Described(401, "There is no such key here.", "Check that it is whole and of this site."),
    "revoked_key": Described(401, "The key was revoked.", "Ask for another one.", "It opens nothing any more."),
    "expired_key": Described(401, "The key has expired.", "Ask for another one.", "It opens nothing any more."),
    "scope_needed": Described(
        403,
        "The key is not for this.",
        "Use a key with that scope.",
        "`title` and the header `WWW-Authenticate` name the scope that it lacks.",
    ),
    "owner_needed": Described(
        403,
        "The key is the installation's, and saved searches are somebody's.",
        "Use a key that you made at `/account/keys`.",
    ),
    "too_many_requests": Described(
        429,
        "A quota is used up.",
        "Ask again after `Retry-After` seconds.",
        "Nothing was taken of the others. `RateLimit` says what is left of each.",
    ),
    "too_much_at_once": Described(
        429,
        "One request takes more of a quota than the whole of it.",
        "Ask for less at once: fewer searches of a batch, or a text with fewer quotations.",
        "Waiting does not help, so there is no `Retry-After`.",
    ),
    "not_watching": Described(
        403,
        "Numbers for whoever watches over the site are not for this address.",
        "Name the address in `ONRECORD_METRICS`.",
    ),
}

_SAVED: Mapping[str, Described] = {
    "unknown_saved_search": Described(
        404, "You have no saved search with this id.", "List them with `GET /api/v1/saved`."
    ),
    "already_saved": Described(409, "You have the same search already.", "Change that one."),
    "too_many_saved_searches": Described(
        409, "You have as many saved searches as one may have.", "Forget one that you need no more."
    ),
    "wrong_name": Described(400, "A saved search cannot have this name.", "Take a shorter one, on one line."),
    "wrong_schedule": Described(
        400, "There is no such day.", "Send 0 (Monday) to 6 for `weekly`, 1 to 31 for `monthly`."
    ),
    "saved_search_too_broad": Described(
        400, "The search would tell more than anybody reads.", "`POST /api/v1/estimate` offers narrower ones."
    ),
    "asks_for_everything": Described(
        400, "The search asks for everything that is said.", "Add words to look for, or a country, a speaker or a body."
    ),
    "meaning_not_understood": Described(
        400,
        "The words cannot be looked for by what they mean.",
        "Search by words: `mode` is `keyword`.",
        "The model of this installation does not read their language, or was not measured for it.",
    ),
    "saved_search_lost": Described(
        400,
        "The saved search cannot be run any more.",
        "Change what it searches for.",
        "What it follows or asks for is no longer known, or a newer version of OnRecord wrote it.",
    ),
}

_SERVER: Mapping[str, Described] = {
    "internal_error": Described(
        500,
        "A fault of ours.",
        "Report it if it lasts, with the `request_id`.",
        "The server's log has the cause under the `request_id`.",
    ),
    "catalog_unavailable": Described(
        503,
        "The catalog does not answer.",
        "Ask again after `Retry-After` seconds. Whoever runs the site finds the cause with `onrecord doctor`.",
    ),
    "catalog_busy": Described(503, "The catalog is busy.", "Ask again after `Retry-After` seconds."),
    "storage_unavailable": Described(
        503,
        "The bytes of a document are not there, or are not what they were.",
        "Whoever runs the site adds the document again.",
    ),
    "engine_unavailable": Described(
        503, "The search engine does not answer.", "Ask again after `Retry-After` seconds."
    ),
    "engine_busy": Described(503, "Another process writes the index.", "Ask again after `Retry-After` seconds."),
    "engine_mismatch": Described(
        503,
        "The index was built for another model or version.",
        "Whoever runs the site builds it anew: `onrecord engine rebuild`.",
    ),
    "engine_damaged": Described(
        503,
        "The index is damaged.",
        "Whoever runs the site builds it anew: `onrecord engine rebuild`.",
        "Nothing is lost: it is made from the catalog.",
    ),
    "embedding_unavailable": Described(
        503, "The search by meaning does not answer.", "Search by words meanwhile: `mode=keyword`."
    ),
    "model_weights_missing": Described(
        503, "The files of the model are not installed.", "Search by words meanwhile: `mode=keyword`."
    ),
    "model_weights_damaged": Described(
        503, "A file of the model is not the one that was published.", "Search by words meanwhile: `mode=keyword`."
    ),
    "model_folder_unusable": Described(
        503, "The folder of the converted model cannot be used.", "Search by words meanwhile: `mode=keyword`."
    ),
    "models_extra_missing": Described(
        503, "The model needs a library that is not installed.", "Search by words meanwhile: `mode=keyword`."
    ),
    "model_unusable": Described(503, "The model cannot be loaded.", "Search by words meanwhile: `mode=keyword`."),
    "too_many_waiting": Described(
        503,
        "As many wait for changes already as this process serves.",
        "Ask without `wait` from time to time, or try again later.",
    ),
    "batch_out_of_time": Described(
        503,
        "The turn of a search of a batch did not come.",
        "Send it again, with fewer others.",
        "Those before it took all of the time.",
    ),
}

PARTS: Mapping[str, Mapping[str, Described]] = {
    "The request": _REQUEST,
    "The query": _QUERY,
    "Keys and quotas": _KEYS,
    "Saved searches": _SAVED,
    "The server": _SERVER,
}
