-- Contacts, where they came from, the playbook and what happened.
-- Business days are ISO dates in …_on; instants are UTC milliseconds in …_at; money is in minor units.

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    made_at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('contacts', 'orders', 'milestones', 'interactions', 'referrals')),
    profile TEXT NOT NULL,
    encoding TEXT NOT NULL,
    mapping TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('merge', 'fill', 'skip', 'create', 'review')),
    row_count INTEGER NOT NULL,
    created INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    merged INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    review INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    match_key TEXT NOT NULL,
    domain TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE INDEX organisation_by_key ON organisation (match_key);

CREATE INDEX organisation_by_import ON organisation (import_id);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    honorific TEXT NOT NULL DEFAULT '',
    given TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    nickname TEXT NOT NULL DEFAULT '',
    display TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    organisation_id INTEGER REFERENCES organisation (id),
    job_title TEXT NOT NULL DEFAULT '',
    birthday TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    met_on TEXT CHECK (met_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source_id INTEGER REFERENCES source (id),
    note TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import (id),
    made_at INTEGER NOT NULL,
    binned_at INTEGER
) STRICT;

CREATE INDEX contact_by_sort_key ON contact (sort_key) WHERE binned_at IS NULL;

CREATE INDEX contact_binned ON contact (binned_at) WHERE binned_at IS NOT NULL;

CREATE INDEX contact_by_name_key ON contact (name_key);

CREATE INDEX contact_by_organisation ON contact (organisation_id);

CREATE INDEX contact_by_source ON contact (source_id);

CREATE INDEX contact_by_import ON contact (import_id);

CREATE TABLE contact_email (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL,
    match_key TEXT NOT NULL
) STRICT;

CREATE INDEX contact_email_by_contact ON contact_email (contact_id, position);

CREATE INDEX contact_email_by_key ON contact_email (match_key);

CREATE TABLE contact_phone (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('mobile', 'work', 'direct', 'home', 'fax', 'other')),
    raw TEXT NOT NULL,
    e164 TEXT NOT NULL DEFAULT '',
    extension TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX contact_phone_by_contact ON contact_phone (contact_id, position);

CREATE INDEX contact_phone_by_number ON contact_phone (e164) WHERE e164 <> '';

CREATE TABLE contact_address (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    formatted TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX contact_address_by_contact ON contact_address (contact_id, position);

CREATE TABLE contact_link (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('website', 'social')),
    label TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL,
    match_key TEXT NOT NULL
) STRICT;

CREATE INDEX contact_link_by_contact ON contact_link (contact_id, position);

CREATE INDEX contact_link_by_key ON contact_link (match_key);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contact_tag (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    UNIQUE (contact_id, tag_id)
) STRICT;

CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id);

CREATE TABLE import_row (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    row INTEGER NOT NULL,
    line INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('created', 'updated', 'merged', 'skipped', 'review', 'rejected')),
    contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    cells TEXT NOT NULL,
    issues TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX import_row_by_import ON import_row (import_id, row);

CREATE INDEX import_row_by_contact ON import_row (contact_id);

CREATE TABLE saved_mapping (
    id INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    mapping TEXT NOT NULL,
    used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE playbook (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
    published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE phase (
    id INTEGER PRIMARY KEY,
    playbook_id INTEGER NOT NULL REFERENCES playbook (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (playbook_id, key)
) STRICT;

CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    playbook_id INTEGER NOT NULL REFERENCES playbook (id),
    phase_id INTEGER NOT NULL REFERENCES phase (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    off_road TEXT NOT NULL CHECK (off_road IN ('no', 'lapsed', 'not_now')),
    starts_when TEXT NOT NULL CHECK (starts_when IN ('recorded', 'met', 'first_order', 'second_purchase_day', 'first_referral', 'lapse')),
    optional INTEGER NOT NULL DEFAULT 0 CHECK (optional IN (0, 1)),
    target_days INTEGER,
    gives_up_days INTEGER,
    UNIQUE (playbook_id, key)
) STRICT;

CREATE INDEX stage_by_phase ON stage (phase_id);

CREATE TABLE standard (
    id INTEGER PRIMARY KEY,
    stage_id INTEGER NOT NULL REFERENCES stage (id),
    field TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('required', 'desired')),
    UNIQUE (stage_id, field)
) STRICT;

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    stage_id INTEGER NOT NULL REFERENCES stage (id),
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1),
    reached_on TEXT CHECK (reached_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    origin TEXT NOT NULL CHECK (origin IN ('hand', 'rule', 'import')),
    staff_id INTEGER REFERENCES staff (id),
    note TEXT NOT NULL DEFAULT '',
    corrects_id INTEGER REFERENCES milestone (id) ON DELETE SET NULL,
    import_id INTEGER REFERENCES import (id)
) STRICT;

-- Hold all that figures ask of a milestone or an order, so that they read the index alone.
CREATE INDEX milestone_by_contact ON milestone (contact_id, reached_on, id, stage_id, life);

CREATE INDEX milestone_by_stage ON milestone (stage_id);

CREATE INDEX milestone_by_corrected ON milestone (corrects_id) WHERE corrects_id IS NOT NULL;

CREATE INDEX milestone_by_staff ON milestone (staff_id) WHERE staff_id IS NOT NULL;

CREATE INDEX milestone_by_import ON milestone (import_id);

CREATE TABLE interaction (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'letter', 'meeting', 'visit', 'social', 'message', 'note')),
    direction TEXT NOT NULL CHECK (direction IN ('none', 'in', 'out')),
    happened_on TEXT CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT NOT NULL DEFAULT '',
    feeling INTEGER CHECK (feeling BETWEEN 1 AND 5),
    staff_id INTEGER REFERENCES staff (id),
    import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE INDEX interaction_by_contact ON interaction (contact_id, happened_on);

CREATE INDEX interaction_by_staff ON interaction (staff_id) WHERE staff_id IS NOT NULL;

CREATE INDEX interaction_by_import ON interaction (import_id);

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE sales_order (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    number TEXT NOT NULL DEFAULT '',
    ordered_on TEXT CHECK (ordered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state TEXT NOT NULL CHECK (state IN ('quoted', 'confirmed', 'fulfilled', 'cancelled', 'returned')),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE INDEX sales_order_by_contact ON sales_order (contact_id, ordered_on, id, state);

CREATE INDEX sales_order_by_number ON sales_order (number);

CREATE INDEX sales_order_by_import ON sales_order (import_id);

CREATE TABLE order_line (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES sales_order (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    product_id INTEGER REFERENCES product (id),
    quantity INTEGER NOT NULL DEFAULT 1,
    amount_minor INTEGER NOT NULL,
    returned INTEGER NOT NULL DEFAULT 0 CHECK (returned IN (0, 1))
) STRICT;

CREATE INDEX order_line_by_order ON order_line (order_id, position, amount_minor, returned);

CREATE INDEX order_line_by_product ON order_line (product_id);

CREATE TABLE referral (
    id INTEGER PRIMARY KEY,
    referrer_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    referred_id INTEGER NOT NULL UNIQUE REFERENCES contact (id) ON DELETE CASCADE,
    referred_on TEXT CHECK (referred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import (id),
    CHECK (referrer_id <> referred_id)
) STRICT;

CREATE INDEX referral_by_referrer ON referral (referrer_id);

CREATE INDEX referral_by_import ON referral (import_id);

-- The journal of undoable acts: what every changed row was before. A row of journal_change is either one
-- row as it was (`was` holds its columns as SQL literals, NULL: it was not there) or a range of rows that
-- the act added (`last_id` is set).

CREATE TABLE journal_act (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'replaying'))
) STRICT;

CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY,
    act_id INTEGER NOT NULL REFERENCES journal_act (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    last_id INTEGER,
    contact_id INTEGER,
    was TEXT
) STRICT;

CREATE INDEX journal_change_by_act ON journal_change (act_id);

-- A published playbook is frozen (A2). Undo and redo alone may pass: they put back what was.

CREATE TRIGGER playbook_frozen BEFORE UPDATE OF version, published_on, why ON playbook
WHEN OLD.state <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER playbook_goes_forward BEFORE UPDATE OF state ON playbook
WHEN OLD.state <> NEW.state
AND (OLD.state || '>' || NEW.state) NOT IN ('draft>published', 'published>retired')
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER playbook_kept BEFORE DELETE ON playbook
WHEN OLD.state <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never deleted');
END;

CREATE TRIGGER phase_frozen BEFORE UPDATE ON phase
WHEN (SELECT state FROM playbook WHERE id = OLD.playbook_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER phase_kept BEFORE DELETE ON phase
WHEN (SELECT state FROM playbook WHERE id = OLD.playbook_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER phase_added_late BEFORE INSERT ON phase
WHEN (SELECT state FROM playbook WHERE id = NEW.playbook_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER stage_frozen BEFORE UPDATE ON stage
WHEN (SELECT state FROM playbook WHERE id = OLD.playbook_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER stage_kept BEFORE DELETE ON stage
WHEN (SELECT state FROM playbook WHERE id = OLD.playbook_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER stage_added_late BEFORE INSERT ON stage
WHEN (SELECT state FROM playbook WHERE id = NEW.playbook_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER standard_frozen BEFORE UPDATE ON standard
WHEN (SELECT p.state FROM playbook p JOIN stage s ON s.playbook_id = p.id WHERE s.id = OLD.stage_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER standard_kept BEFORE DELETE ON standard
WHEN (SELECT p.state FROM playbook p JOIN stage s ON s.playbook_id = p.id WHERE s.id = OLD.stage_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

CREATE TRIGGER standard_added_late BEFORE INSERT ON standard
WHEN (SELECT p.state FROM playbook p JOIN stage s ON s.playbook_id = p.id WHERE s.id = NEW.stage_id) <> 'draft'
AND NOT EXISTS (SELECT 1 FROM journal_act WHERE state = 'replaying')
BEGIN
    SELECT RAISE(ABORT, 'a published playbook is never edited');
END;

-- For people who open the file in another program.

CREATE VIEW contact_overview AS
SELECT c.id, c.honorific, c.given, c.family, c.suffix, c.display,
       o.name AS organisation, c.job_title AS title,
       (SELECT e.address FROM contact_email e WHERE e.contact_id = c.id ORDER BY e.position LIMIT 1) AS email,
       (SELECT p.raw FROM contact_phone p WHERE p.contact_id = c.id ORDER BY p.position LIMIT 1) AS phone,
       (SELECT a.postcode FROM contact_address a WHERE a.contact_id = c.id ORDER BY a.position LIMIT 1) AS postcode,
       (SELECT a.city FROM contact_address a WHERE a.contact_id = c.id ORDER BY a.position LIMIT 1) AS city,
       c.met_on, s.name AS source, c.note
FROM contact c
LEFT JOIN organisation o ON o.id = c.organisation_id
LEFT JOIN source s ON s.id = c.source_id
WHERE c.binned_at IS NULL;
