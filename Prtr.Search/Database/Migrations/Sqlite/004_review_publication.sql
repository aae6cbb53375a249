-- A published review is frozen: what was counted, from which data release, and every file of it with its hash.
-- A correction of data never changes an edition; it is shown beside it, and a later edition says why it was made.

create table review_edition (
    id integer primary key,
    reporting_year integer not null references reporting_year (year),
    edition integer not null,
    data_release_id integer not null references data_release (id),
    published_at text not null,
    reason text,
    unique (reporting_year, edition)
);

create table review_file (
    edition_id integer not null references review_edition (id),
    name text not null,
    language text,
    media_type text not null,
    sha256 text not null,
    byte_count integer not null,
    content blob not null,
    primary key (edition_id, name)
);

-- What an edition says otherwise than the one before it.
create table review_change (
    edition_id integer not null references review_edition (id),
    position integer not null,
    table_id text not null,
    row_key text not null,
    column_name text not null,
    before text,
    after text,
    primary key (edition_id, position)
);
