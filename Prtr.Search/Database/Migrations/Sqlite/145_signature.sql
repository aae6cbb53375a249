-- Signatures of reports, with all that is needed to check them again years later; rows are only added. Who signed is personal data and in no public view.
create table report_signature (
    id integer primary key,
    -- Null for a report that was not taken in.
    submission_id integer references submission (id),
    -- Of what was signed.
    content_sha256 text not null,
    content blob not null,
    cms blob not null,
    verdict text not null,
    checked_at text not null,
    -- The moment for which the certificates were looked at: of the time stamp where there is one.
    valid_at text not null,
    signer_iin text not null,
    signer_bin text not null,
    signer_name text not null,
    signer_organisation text not null,
    signer_role text not null,
    certificate_serial text not null,
    time_stamp blob
);

create index report_signature_by_submission on report_signature (submission_id);
create index report_signature_by_content on report_signature (content_sha256);

-- Certificates from the signer's to the authority's, then what was answered to whether they are revoked.
create table report_signature_evidence (
    signature_id integer not null references report_signature (id),
    position integer not null,
    kind text not null check (kind in ('certificate', 'crl', 'ocsp')),
    content blob not null,
    primary key (signature_id, position)
);

-- Whom operators let sign for them although the certificate says no more than that they work there. Rows are added and ended.
create table signing_delegation (
    id integer primary key,
    operator_bin text not null,
    person_iin text not null,
    person_name text not null,
    -- Days, such as 2026-03-31.
    valid_from text not null,
    valid_to text not null,
    recorded_at text not null,
    recorded_by text not null,
    ended_at text
);

create index signing_delegation_by_operator on signing_delegation (operator_bin, person_iin);
