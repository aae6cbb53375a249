-- A claim of confidentiality is granted for a term. When it ends the officer decides anew: the latest row counts, without one the answer's own day.
create table claim_term (
    id bigint not null primary key,
    question_id bigint not null references question (id),
    until_day date not null,
    actor nvarchar(400) not null,
    decided_at datetime2 not null,
    reason nvarchar(max) not null
);

create index claim_term_by_question on claim_term (question_id);

-- Claims are found among all questions.
create index question_by_code on question (code, id);
