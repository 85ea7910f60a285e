-- Second: every organisation as a contact. merged_from remembers which; running it again adds
-- only what is new.

insert into public.contacts
  (tenant_id, kind, full_name, website, vat_number, merged_from, created_at, updated_at)
select o.tenant_id, 'organisation', o.name, o.website, o.vat_number, o.id, o.created_at, o.updated_at
from public.organisations as o
on conflict (merged_from) do nothing;

do $$
declare
  expected bigint;
  copied   bigint;
begin
  select count(*) into expected from public.organisations;
  select count(*) into copied from public.contacts where merged_from is not null;
  raise notice '% of % organisations are contacts now', copied, expected;
  if copied <> expected then
    raise exception 'organisations are missing among the contacts: % of %', copied, expected;
  end if;
end;
$$;
