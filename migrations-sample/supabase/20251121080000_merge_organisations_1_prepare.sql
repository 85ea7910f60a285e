-- Organisations become contacts of their own kind. First: room for them; nothing moves yet.

create type public.contact_kind as enum ('person', 'organisation');

alter table public.contacts
  add column kind public.contact_kind not null default 'person',
  add column parent_id uuid references public.contacts (id) on delete set null,
  add column website text,
  add column vat_number text,
  add column merged_from uuid unique;

alter table public.contacts
  add constraint contacts_parent_check check (parent_id is null or parent_id <> id);

create index contacts_parent_id_idx on public.contacts (parent_id);
create index contacts_kind_idx on public.contacts (tenant_id, kind);
