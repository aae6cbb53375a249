-- Signatures of reports, with all that is needed to check them again years later; rows are only added. Who signed is personal data and in no public view.
create table report_signature (
    id bigint not null primary key,
    -- Null for a report that was not taken in.
    submission_id bigint references submission (id),
    -- Of what was signed.
    content_sha256 char(64) collate Latin1_General_100_BIN2 not null,
    content varbinary(max) not null,
    cms varbinary(max) not null,
    verdict nvarchar(30) collate Latin1_General_100_BIN2 not null,
    checked_at datetime2 not null,
    -- The moment for which the certificates were looked at: of the time stamp where there is one.
    valid_at datetime2 not null,
    signer_iin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    signer_bin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    signer_name nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    signer_organisation nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    signer_role nvarchar(30) collate Latin1_General_100_BIN2 not null,
    certificate_serial nvarchar(100) collate Latin1_General_100_BIN2 not null,
    time_stamp varbinary(max)
);

create index report_signature_by_submission on report_signature (submission_id);
create index report_signature_by_content on report_signature (content_sha256);

-- Certificates from the signer's to the authority's, then what was answered to whether they are revoked.
create table report_signature_evidence (
    signature_id bigint not null references report_signature (id),
    position int not null,
    kind nvarchar(20) collate Latin1_General_100_BIN2 not null check (kind in ('certificate', 'crl', 'ocsp')),
    content varbinary(max) not null,
    primary key (signature_id, position)
);

-- Whom operators let sign for them although the certificate says no more than that they work there. Rows are added and ended.
create table signing_delegation (
    id bigint not null primary key,
    operator_bin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    person_iin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    person_name nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    -- Days, such as 2026-03-31.
    valid_from char(10) collate Latin1_General_100_BIN2 not null,
    valid_to char(10) collate Latin1_General_100_BIN2 not null,
    recorded_at datetime2 not null,
    recorded_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    ended_at datetime2
);

create index signing_delegation_by_operator on signing_delegation (operator_bin, person_iin);
