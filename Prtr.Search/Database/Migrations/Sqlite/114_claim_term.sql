-- A claim of confidentiality is granted for a term. When it ends the officer decides anew: the latest row counts, without one the answer's own day.
create table claim_term (
    id integer primary key,
    question_id integer not null references question (id),
    until_day text not null,
    actor text not null,
    decided_at text not null,
    reason text not null
);

create index claim_term_by_question on claim_term (question_id);

-- Claims are found among all questions.
create index question_by_code on question (code, id);
