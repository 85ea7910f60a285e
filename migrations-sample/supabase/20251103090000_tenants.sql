-- Tenants, and who belongs to which.

create type public.tenant_role as enum ('owner', 'admin', 'member');

create table public.tenants (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  created_at  timestamptz not null default now()
);

create table public.tenant_users (
  tenant_id   uuid not null references public.tenants (id) on delete cascade,
  user_id     uuid not null references auth.users (id) on delete cascade,
  role        public.tenant_role not null default 'member',
  joined_at   timestamptz not null default now(),
  primary key (tenant_id, user_id)
);

create index tenant_users_user_id_idx on public.tenant_users (user_id);

-- Policies ask this instead of the table, which would ask its own policy again without end.
create function public.my_tenants()
returns setof uuid
language sql stable security definer
set search_path = ''
as $$
  select tenant_id from public.tenant_users where user_id = (select auth.uid());
$$;

alter table public.tenants enable row level security;
alter table public.tenant_users enable row level security;

create policy "members see their tenant" on public.tenants
  for select to authenticated
  using (id in (select public.my_tenants()));

create policy "members see each other" on public.tenant_users
  for select to authenticated
  using (tenant_id in (select public.my_tenants()));
