-- Who did it and who wrote it down are two people at times. Until now nobody kept them apart.

alter table public.activities
  add column performed_by uuid references auth.users (id) on delete set null;

update public.activities
set performed_by = user_id
where performed_by is null;

create index activities_performed_by_idx on public.activities (performed_by);
