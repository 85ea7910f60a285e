-- Last: the old table goes; a view of the same name keeps last month's app working.

alter table public.activities drop constraint activities_check;
alter table public.activities drop column organisation_id;
alter table public.activities
  add constraint activities_contact_id_check check (contact_id is not null) not valid;
alter table public.activities validate constraint activities_contact_id_check;

alter table public.contacts drop column organisation_id;

drop table public.organisations;

create view public.organisations
with (security_invoker = true)
as
select merged_from as id, tenant_id, full_name as name, website, vat_number, created_at, updated_at
from public.contacts
where kind = 'organisation';

comment on view public.organisations is
  'For apps of before the merge; organisations are contacts of kind organisation now.';
grant select on public.organisations to authenticated, service_role;
