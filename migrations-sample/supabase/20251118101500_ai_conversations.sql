-- Conversations with the writing assistant. Every member of a tenant sees and writes their own.

create table public.ai_conversations (
  id          uuid primary key default gen_random_uuid(),
  tenant_id   uuid not null,
  user_id     uuid not null,
  title       text not null default 'New conversation',
  created_at  timestamptz not null default now(),
  foreign key (tenant_id, user_id)
    references public.user_tenants (tenant_id, user_id) on delete cascade
);

create table public.ai_messages (
  id              bigint generated always as identity primary key,
  conversation_id uuid not null references public.ai_conversations (id) on delete cascade,
  tenant_id       uuid not null references public.tenants (id) on delete cascade,
  author          text not null check (author in ('person', 'assistant')),
  body            text not null,
  created_at      timestamptz not null default now()
);

create index ai_messages_conversation_id_idx
  on public.ai_messages (conversation_id, created_at);

alter table public.ai_conversations enable row level security;
alter table public.ai_messages enable row level security;

create policy "members read conversations" on public.ai_conversations
  for select to authenticated
  using (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_conversations.tenant_id and m.user_id = (select auth.uid())
  ));
create policy "members add conversations" on public.ai_conversations
  for insert to authenticated
  with check (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_conversations.tenant_id and m.user_id = (select auth.uid())
  ));
create policy "members change conversations" on public.ai_conversations
  for update to authenticated
  using (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_conversations.tenant_id and m.user_id = (select auth.uid())
  ));
create policy "members delete conversations" on public.ai_conversations
  for delete to authenticated
  using (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_conversations.tenant_id and m.user_id = (select auth.uid())
  ));

create policy "members read messages" on public.ai_messages
  for select to authenticated
  using (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_messages.tenant_id and m.user_id = (select auth.uid())
  ));
create policy "members add messages" on public.ai_messages
  for insert to authenticated
  with check (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_messages.tenant_id and m.user_id = (select auth.uid())
  ));
create policy "members change messages" on public.ai_messages
  for update to authenticated
  using (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_messages.tenant_id and m.user_id = (select auth.uid())
  ));
create policy "members delete messages" on public.ai_messages
  for delete to authenticated
  using (exists (
    select from public.user_tenants as m
    where m.tenant_id = ai_messages.tenant_id and m.user_id = (select auth.uid())
  ));
