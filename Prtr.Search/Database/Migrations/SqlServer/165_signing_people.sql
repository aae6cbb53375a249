-- Whose key of the national authority signs in to which account. The number is personal data and in no public view.
create table account_key (
    person_iin nvarchar(12) collate Latin1_General_100_BIN2 not null primary key,
    account_id bigint not null unique references account (id),
    added_at datetime2 not null
);

-- People with an account who are asked to act for a party: nobody does before he has said yes, with the link that the party's signer has given to him.
create table membership_invitation (
    id bigint not null primary key,
    sha256 char(64) collate Latin1_General_100_BIN2 not null unique,
    account_id bigint not null references account (id),
    party nvarchar(40) collate Latin1_General_100_BIN2 not null,
    role nvarchar(20) collate Latin1_General_100_BIN2 not null,
    invited_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    invited_at datetime2 not null,
    expires_at datetime2 not null,
    answered_at datetime2,
    is_accepted int
);

create index membership_invitation_by_account on membership_invitation (account_id);

-- On what a delegation rests, and with which signature it was given: null where its signer has confirmed it with the second factor.
alter table signing_delegation add reason nvarchar(500) collate Latin1_General_100_BIN2 not null default '';
alter table signing_delegation add signature_id bigint references report_signature (id);
alter table signing_delegation add ended_by nvarchar(200) collate Latin1_General_100_BIN2;

-- Which operator is a branch of which; rows are added and ended.
create table operator_branch (
    id bigint not null primary key,
    head_bin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    branch_bin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(500) collate Latin1_General_100_BIN2 not null,
    recorded_at datetime2 not null,
    recorded_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    ended_at datetime2,
    ended_by nvarchar(200) collate Latin1_General_100_BIN2
);

create index operator_branch_by_branch on operator_branch (branch_bin);
