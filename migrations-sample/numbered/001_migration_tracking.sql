-- Which migrations this database has seen. Kept by hand until the deploy script learns to do it.

CREATE TABLE IF NOT EXISTS public.schema_migrations (
  id                text PRIMARY KEY,
  name              text NOT NULL,
  version           bigint NOT NULL UNIQUE,
  checksum          text,
  applied_at        timestamptz NOT NULL DEFAULT now(),
  executed_by       text,
  execution_time_ms integer,
  status            text NOT NULL DEFAULT 'applied'
                    CHECK (status IN ('applied', 'failed', 'rolled_back')),
  error_message     text,
  metadata          jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX IF NOT EXISTS schema_migrations_applied_at_idx
  ON public.schema_migrations (applied_at DESC);

CREATE OR REPLACE VIEW public.migration_status AS
SELECT
  version,
  name,
  status,
  applied_at,
  execution_time_ms,
  CASE
    WHEN applied_at > now() - interval '1 day'   THEN 'today'
    WHEN applied_at > now() - interval '7 days'  THEN 'this week'
    WHEN applied_at > now() - interval '30 days' THEN 'this month'
    ELSE 'older'
  END AS age
FROM public.schema_migrations
ORDER BY version;
