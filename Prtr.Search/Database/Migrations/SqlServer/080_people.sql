-- People of the centre who sign in. What each role may do stands in the code, in one table (Prtr.Ingest/People/Rights).

create table account (
    id bigint not null primary key,
    -- What is typed to sign in, in small letters.
    name nvarchar(100) collate Latin1_General_100_BIN2 not null unique,
    full_name nvarchar(400) not null,
    created_at datetime2 not null,
    disabled_at datetime2,
    -- As ASP.NET Core Identity's hasher makes it; null until the person has used the link.
    password_hash nvarchar(400) collate Latin1_General_100_BIN2,
    -- Key of the second factor, Base32; null until the person has used the link.
    totp_key nvarchar(100) collate Latin1_General_100_BIN2,
    -- The last step of time whose code was used: none is taken twice.
    totp_step bigint not null default 0,
    failures int not null default 0,
    locked_until datetime2
);

create table account_role (
    account_id bigint not null references account (id),
    role nvarchar(40) collate Latin1_General_100_BIN2 not null
        check (role in ('clerk', 'head', 'confidentiality-officer', 'administrator', 'auditor')),
    primary key (account_id, role)
);

-- Stand in for the second factor, each once. Only hashes are kept.
create table recovery_code (
    account_id bigint not null references account (id),
    sha256 char(64) collate Latin1_General_100_BIN2 not null,
    used_at datetime2,
    primary key (account_id, sha256)
);

-- A link with which a person sets password and second factor, once; without an account it makes the first administrator.
create table account_link (
    sha256 char(64) collate Latin1_General_100_BIN2 not null primary key,
    account_id bigint references account (id),
    created_at datetime2 not null,
    expires_at datetime2 not null,
    used_at datetime2
);

create table account_session (
    sha256 char(64) collate Latin1_General_100_BIN2 not null primary key,
    account_id bigint not null references account (id),
    origin nvarchar(100) collate Latin1_General_100_BIN2,
    began_at datetime2 not null,
    seen_at datetime2 not null,
    ended_at datetime2
);

-- Signing out everywhere.
create index account_session_by_account on account_session (account_id);
