-- Where figures are withheld decides which remarks are public, so they are found without looking at all rows.

create index report_row_withheld on report_row (report_version_id) where withheld_ground is not null;
