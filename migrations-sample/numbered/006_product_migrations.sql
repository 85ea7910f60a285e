-- Products brought over from the old shop, one row for each attempt.

CREATE TABLE IF NOT EXISTS product_migrations (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id    bigint REFERENCES products (id) ON DELETE CASCADE,
  legacy_sku    text NOT NULL,
  state         text NOT NULL DEFAULT 'waiting',
  attempts      integer NOT NULL DEFAULT 0,
  error_message text,
  migrated_at   timestamptz
);

CREATE INDEX IF NOT EXISTS product_migrations_product_id_idx
  ON product_migrations (product_id);

CREATE INDEX IF NOT EXISTS product_migrations_broken_idx
  ON product_migrations (legacy_sku)
  WHERE error_message IS NOT NULL;

CREATE VIEW product_migration_report AS
SELECT state, count(*) AS products, count(error_message) AS with_error, max(migrated_at) AS latest
FROM product_migrations
GROUP BY state;
