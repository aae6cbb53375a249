-- Keys of people's devices for signing in (WebAuthn); the public halves alone.

create table passkey (
    -- Of the credential's id.
    sha256 char(64) collate Latin1_General_100_BIN2 not null primary key,
    account_id bigint not null references account (id),
    credential_id varbinary(max) not null,
    -- COSE.
    public_key varbinary(max) not null,
    sign_count bigint not null,
    name nvarchar(100) not null,
    added_at datetime2 not null,
    used_at datetime2
);

create index passkey_by_account on passkey (account_id);

-- Challenges that were answered in the last hour: none is answered twice.
create table answered_challenge (
    sha256 char(64) collate Latin1_General_100_BIN2 not null primary key,
    answered_at datetime2 not null
);
