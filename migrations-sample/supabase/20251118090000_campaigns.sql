-- Mail campaigns and their audience.

create table public.campaigns (
  id           uuid primary key default gen_random_uuid(),
  tenant_id    uuid not null references public.tenants (id) on delete cascade,
  title        text not null,
  subject      text not null,
  body         text not null default '',
  state        text not null default 'draft'
               check (state in ('draft', 'scheduled', 'sent', 'cancelled')),
  scheduled_at timestamptz,
  created_by   uuid references auth.users (id) on delete set null,
  created_at   timestamptz not null default now(),
  check (state <> 'scheduled' or scheduled_at is not null)
);

create table public.campaign_audience (
  campaign_id uuid not null references public.campaigns (id) on delete cascade,
  contact_id  uuid not null references public.contacts (id) on delete cascade,
  sent_at     timestamptz,
  opened_at   timestamptz,
  primary key (campaign_id, contact_id)
);

create index campaigns_tenant_id_idx on public.campaigns (tenant_id, state);
create index campaign_audience_contact_id_idx on public.campaign_audience (contact_id);

alter table public.campaigns enable row level security;
alter table public.campaign_audience enable row level security;

create policy "tenant uses campaigns" on public.campaigns
  for all to authenticated
  using (tenant_id in (select public.my_tenants()))
  with check (tenant_id in (select public.my_tenants()));

create policy "tenant uses audience" on public.campaign_audience
  for all to authenticated
  using (exists (
    select from public.campaigns as c
    where c.id = campaign_id and c.tenant_id in (select public.my_tenants())
  ));

grant select, insert, update, delete on public.campaigns, public.campaign_audience to authenticated;
grant all on public.campaigns, public.campaign_audience to service_role;
