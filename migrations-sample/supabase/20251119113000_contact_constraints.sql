-- What the form has checked for a year, the table now checks too.

update public.contacts set email = nullif(btrim(email), '');
update public.contacts set phone = nullif(btrim(phone), '');

alter table public.contacts
  add constraint if not exists contacts_email_check
  check (email is null or email like '%_@_%');

alter table public.contacts
  add constraint if not exists contacts_full_name_check
  check (btrim(full_name) <> '');
