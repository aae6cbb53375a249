-- Whose key of the national authority signs in to which account. The number is personal data and in no public view.
create table account_key (
    person_iin text primary key,
    account_id integer not null unique references account (id),
    added_at text not null
);

-- People with an account who are asked to act for a party: nobody does before he has said yes, with the link that the party's signer has given to him.
create table membership_invitation (
    id integer primary key,
    sha256 text not null unique,
    account_id integer not null references account (id),
    party text not null,
    role text not null,
    invited_by text not null,
    invited_at text not null,
    expires_at text not null,
    answered_at text,
    is_accepted integer
);

create index membership_invitation_by_account on membership_invitation (account_id);

-- On what a delegation rests, and with which signature it was given: null where its signer has confirmed it with the second factor.
alter table signing_delegation add column reason text not null default '';
alter table signing_delegation add column signature_id integer references report_signature (id);
alter table signing_delegation add column ended_by text;

-- Which operator is a branch of which; rows are added and ended.
create table operator_branch (
    id integer primary key,
    head_bin text not null,
    branch_bin text not null,
    reason text not null,
    recorded_at text not null,
    recorded_by text not null,
    ended_at text,
    ended_by text
);

create index operator_branch_by_branch on operator_branch (branch_bin);
