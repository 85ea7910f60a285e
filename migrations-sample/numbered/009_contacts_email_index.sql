-- The import looks contacts up by address. The table is busy all day, hence CONCURRENTLY.

CREATE INDEX CONCURRENTLY IF NOT EXISTS contacts_tenant_id_email_idx
  ON contacts (tenant_id, lower(email));
