-- The key of an authenticator is kept encrypted, which is longer.

alter table account alter column totp_key nvarchar(400) collate Latin1_General_100_BIN2;
