-- Keys of people's devices for signing in (WebAuthn); the public halves alone.

create table passkey (
    -- Of the credential's id.
    sha256 text primary key,
    account_id integer not null references account (id),
    credential_id blob not null,
    -- COSE.
    public_key blob not null,
    sign_count integer not null,
    name text not null,
    added_at text not null,
    used_at text
);

create index passkey_by_account on passkey (account_id);

-- Challenges that were answered in the last hour: none is answered twice.
create table answered_challenge (
    sha256 text primary key,
    answered_at text not null
);
