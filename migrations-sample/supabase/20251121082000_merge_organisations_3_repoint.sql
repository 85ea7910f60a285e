-- Third: whatever pointed at an organisation points at its contact.

update public.contacts as person
set parent_id = firm.id
from public.contacts as firm
where firm.merged_from = person.organisation_id
  and person.parent_id is distinct from firm.id;

update public.activities as a
set contact_id = firm.id
from public.contacts as firm
where firm.merged_from = a.organisation_id
  and a.contact_id is null;

do $$
declare
  left_behind bigint;
begin
  select count(*) into left_behind
  from public.contacts
  where organisation_id is not null and parent_id is null;
  if left_behind > 0 then
    raise exception '% contacts lost their organisation', left_behind;
  end if;
end;
$$;
