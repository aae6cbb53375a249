-- A published review is frozen: what was counted, from which data release, and every file of it with its hash.
-- A correction of data never changes an edition; it is shown beside it, and a later edition says why it was made.

create table review_edition (
    id bigint not null primary key,
    reporting_year int not null references reporting_year (year),
    edition int not null,
    data_release_id bigint not null references data_release (id),
    published_at datetime2 not null,
    reason nvarchar(max),
    unique (reporting_year, edition)
);

create table review_file (
    edition_id bigint not null references review_edition (id),
    name nvarchar(100) collate Latin1_General_100_BIN2 not null,
    language nvarchar(20) collate Latin1_General_100_BIN2,
    media_type nvarchar(200) collate Latin1_General_100_BIN2 not null,
    sha256 char(64) collate Latin1_General_100_BIN2 not null,
    byte_count bigint not null,
    content varbinary(max) not null,
    primary key (edition_id, name)
);

-- What an edition says otherwise than the one before it.
create table review_change (
    edition_id bigint not null references review_edition (id),
    position int not null,
    table_id nvarchar(100) collate Latin1_General_100_BIN2 not null,
    row_key nvarchar(max) collate Latin1_General_100_BIN2 not null,
    column_name nvarchar(100) collate Latin1_General_100_BIN2 not null,
    before nvarchar(max) collate Latin1_General_100_BIN2,
    after nvarchar(max) collate Latin1_General_100_BIN2,
    primary key (edition_id, position)
);
