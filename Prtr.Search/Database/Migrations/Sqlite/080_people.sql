-- People of the centre who sign in. What each role may do stands in the code, in one table (Prtr.Ingest/People/Rights).

create table account (
    id integer primary key,
    -- What is typed to sign in, in small letters.
    name text not null unique,
    full_name text not null,
    created_at text not null,
    disabled_at text,
    -- As ASP.NET Core Identity's hasher makes it; null until the person has used the link.
    password_hash text,
    -- Key of the second factor, Base32; null until the person has used the link.
    totp_key text,
    -- The last step of time whose code was used: none is taken twice.
    totp_step integer not null default 0,
    failures integer not null default 0,
    locked_until text
);

create table account_role (
    account_id integer not null references account (id),
    role text not null check (role in ('clerk', 'head', 'confidentiality-officer', 'administrator', 'auditor')),
    primary key (account_id, role)
);

-- Stand in for the second factor, each once. Only hashes are kept.
create table recovery_code (
    account_id integer not null references account (id),
    sha256 text not null,
    used_at text,
    primary key (account_id, sha256)
);

-- A link with which a person sets password and second factor, once; without an account it makes the first administrator.
create table account_link (
    sha256 text primary key,
    account_id integer references account (id),
    created_at text not null,
    expires_at text not null,
    used_at text
);

create table account_session (
    sha256 text primary key,
    account_id integer not null references account (id),
    origin text,
    began_at text not null,
    seen_at text not null,
    ended_at text
);

create index account_session_by_account on account_session (account_id);
