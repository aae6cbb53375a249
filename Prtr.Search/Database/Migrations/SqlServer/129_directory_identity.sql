-- People for whom the centre's own directory vouches (OpenID Connect), and their accounts.

create table directory_identity (
    -- Of issuer and subject.
    sha256 char(64) collate Latin1_General_100_BIN2 not null primary key,
    issuer nvarchar(max) collate Latin1_General_100_BIN2 not null,
    subject nvarchar(max) collate Latin1_General_100_BIN2 not null,
    account_id bigint not null references account (id)
);
