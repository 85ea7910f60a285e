-- People and the firms they work for; two lists, for now.

create table public.organisations (
  id          uuid primary key default gen_random_uuid(),
  tenant_id   uuid not null references public.tenants (id) on delete cascade,
  name        text not null,
  website     text,
  vat_number  text,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);

create table public.contacts (
  id              uuid primary key default gen_random_uuid(),
  tenant_id       uuid not null references public.tenants (id) on delete cascade,
  organisation_id uuid references public.organisations (id) on delete set null,
  full_name       text not null,
  email           text,
  phone           text,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);

create index organisations_tenant_id_idx on public.organisations (tenant_id);
create index contacts_tenant_id_idx on public.contacts (tenant_id);
create index contacts_organisation_id_idx on public.contacts (organisation_id);

alter table public.organisations enable row level security;
alter table public.contacts enable row level security;

create policy "tenant reads organisations" on public.organisations
  for select to authenticated using (tenant_id in (select public.my_tenants()));
create policy "tenant writes organisations" on public.organisations
  for all to authenticated
  using (tenant_id in (select public.my_tenants()))
  with check (tenant_id in (select public.my_tenants()));
create policy "tenant reads contacts" on public.contacts
  for select to authenticated using (tenant_id in (select public.my_tenants()));
create policy "tenant writes contacts" on public.contacts
  for all to authenticated
  using (tenant_id in (select public.my_tenants()))
  with check (tenant_id in (select public.my_tenants()));
