-- Consents, who turned out to be one person and who did not, where contacts still lie, imports that wait.

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'letter', 'message')),
    state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
    decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    basis TEXT NOT NULL DEFAULT '',
    wording TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE INDEX consent_by_contact ON consent (contact_id, decided_on);

CREATE INDEX consent_by_import ON consent (import_id);

-- What another program said of a contact and no field of ours holds, as its file wrote it.

CREATE TABLE contact_property (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line TEXT NOT NULL
) STRICT;

CREATE INDEX contact_property_by_contact ON contact_property (contact_id, position);

-- The keys of somebody who was merged away: they lead to the survivor.

CREATE TABLE contact_alias (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'mobile', 'profile', 'name_and_organisation', 'name')),
    key TEXT NOT NULL
) STRICT;

CREATE INDEX contact_alias_by_contact ON contact_alias (contact_id);

CREATE INDEX contact_alias_by_key ON contact_alias (kind, key);

-- Two who look alike and are not the same person, as somebody decided.

CREATE TABLE not_same (
    id INTEGER PRIMARY KEY,
    one_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    decided_at INTEGER NOT NULL,
    UNIQUE (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT;

CREATE INDEX not_same_by_other ON not_same (other_id);

-- Where contacts lie outside this file, and since when a place is empty.

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('mail', 'spreadsheet', 'cards', 'network', 'phone', 'other')),
    name TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    emptied_on TEXT CHECK (emptied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

ALTER TABLE import ADD COLUMN place_id INTEGER REFERENCES place (id);

CREATE INDEX import_by_place ON import (place_id);

-- The headings belong to the cells of import_row: rows that wait can be read again without the file.

ALTER TABLE import ADD COLUMN headings TEXT NOT NULL DEFAULT '';

CREATE TABLE import_draft (
    id INTEGER PRIMARY KEY,
    made_at INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    step TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
