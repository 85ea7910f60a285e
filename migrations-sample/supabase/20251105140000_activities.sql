-- What was done for a contact or a firm.

create table public.activities (
  id              uuid primary key default gen_random_uuid(),
  tenant_id       uuid not null references public.tenants (id) on delete cascade,
  contact_id      uuid references public.contacts (id) on delete cascade,
  organisation_id uuid references public.organisations (id) on delete cascade,
  kind            text not null check (kind in ('call', 'email', 'meeting', 'note')),
  subject         text not null,
  created_by      uuid references auth.users (id) on delete set null,
  created_at      timestamptz not null default now(),
  check (contact_id is not null or organisation_id is not null)
);

create index activities_contact_id_idx on public.activities (contact_id, created_at desc);
create index activities_organisation_id_idx on public.activities (organisation_id, created_at desc);

alter table public.activities enable row level security;

create policy "tenant reads activities" on public.activities
  for select to authenticated using (tenant_id in (select public.my_tenants()));
create policy "members add activities" on public.activities
  for insert to authenticated
  with check (tenant_id in (select public.my_tenants()) and created_by = (select auth.uid()));
