-- People for whom the centre's own directory vouches (OpenID Connect), and their accounts.

create table directory_identity (
    -- Of issuer and subject.
    sha256 text primary key,
    issuer text not null,
    subject text not null,
    account_id integer not null references account (id)
);
