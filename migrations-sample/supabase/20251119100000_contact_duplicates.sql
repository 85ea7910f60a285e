-- The same address twice in a tenant: keep the older contact, move its activities, drop the other.

create temporary table duplicate_contacts on commit drop as
select c.id as gone, first_value(c.id) over same_address as kept
from public.contacts as c
where c.email is not null
window same_address as (partition by c.tenant_id, lower(c.email) order by c.created_at, c.id);

delete from duplicate_contacts where gone = kept;

update public.activities as a
set contact_id = d.kept
from duplicate_contacts as d
where a.contact_id = d.gone;

delete from public.contacts
where id in (select gone from duplicate_contacts);

raise notice 'contacts merged by address';

create unique index contacts_tenant_id_email_idx
  on public.contacts (tenant_id, lower(email));
