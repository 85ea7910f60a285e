-- A log of changes to contacts and organisations, for the support team.

create table public.change_log (
  id          bigint generated always as identity primary key,
  tenant_id   uuid not null references public.tenants (id) on delete cascade,
  table_name  text not null,
  row_id      uuid not null,
  changed_by  uuid,
  changed_at  timestamptz not null default now(),
  before      jsonb,
  after       jsonb
);

create index change_log_row_id_idx on public.change_log (row_id, changed_at desc);

alter table public.change_log enable row level security;

create policy "admins read the log" on public.change_log
  for select to authenticated
  using (exists (
    select from public.tenant_users as m
    where m.tenant_id = change_log.tenant_id
      and m.user_id = (select auth.uid())
      and m.role in ('owner', 'admin')
  ));

create function public.log_change()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  insert into public.change_log (tenant_id, table_name, row_id, changed_by, before, after)
  values (new.tenant_id, tg_table_name, new.id, coalesce(new.updated_by, auth.uid()),
          to_jsonb(old), to_jsonb(new));
  return new;
end;
$$;

create trigger contacts_log after update on public.contacts
  for each row execute function public.log_change();
create trigger organisations_log after update on public.organisations
  for each row execute function public.log_change();

-- Telephone numbers in one form; the first entries in the log.
update public.contacts
set phone = regexp_replace(phone, '[^0-9+]', '', 'g')
where phone ~ '[^0-9+]';
