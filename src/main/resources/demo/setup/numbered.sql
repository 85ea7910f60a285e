-- Where the story of "numbered" begins. Before this, 001, 002 as it was then, 003_contacts_and_campaigns,
-- 004 (its file is gone since) and 005_products were run.

INSERT INTO public.schema_migrations
  (id, name, version, checksum, applied_at, executed_by, execution_time_ms, status, metadata)
VALUES
  ('001_migration_tracking', 'migration_tracking', 1,
   'ae08f8b276638c58e9da509beeac45f4d5ccb8282a887f92080c40249f46997b', now() - interval '61 days 3 hours', 'marta', 18, 'applied',
   '{"host": "deploy-1", "checksumAlgorithm": "sha256"}'),
  ('002_tenants_and_users', 'tenants_and_users', 2,
   '43a6dbe426d62825dc4fdc744f373563b27d1b738d3333f7b22b925912f4f204', now() - interval '61 days 3 hours', 'marta', 41, 'applied',
   '{"host": "deploy-1", "checksumAlgorithm": "sha256"}'),
  ('003_contacts_and_campaigns', 'contacts_and_campaigns', 3,
   '63d01b86249ab4e194caa86db7cc5e5ca9ad986f709d0255b66705f898fd1266', now() - interval '33 days 5 hours', 'jonas', 96, 'applied',
   '{"host": "deploy-1", "checksumAlgorithm": "sha256"}'),
  ('004_hotfix_campaign_dates', 'hotfix_campaign_dates', 4,
   'a4f33b5fd86f6697bf809762ca4f06d88e957885b67134dedfb18f9e592f9a42', now() - interval '18 days 20 hours', 'jonas', 12, 'applied',
   '{"host": "jonas-laptop", "checksumAlgorithm": "sha256"}'),
  ('005_products', 'products', 5,
   '91f5fafa57cb3af49b266bee4bac7e5d7c515db24be6357324ebf88c73f09635', now() - interval '3 days 2 hours', 'marta', 57, 'applied',
   '{"host": "deploy-1", "checksumAlgorithm": "sha256"}');

INSERT INTO tenants (name, plan, created_at)
VALUES
  ('Teehaus am Markt', 'team', now() - interval '60 days'),
  ('Nordwind Fahrradhandel', 'company', now() - interval '52 days'),
  ('Óscar Vinos', 'trial', now() - interval '9 days');

INSERT INTO users (tenant_id, email, full_name, is_admin)
SELECT t.id, u.email, u.full_name, u.is_admin
FROM (VALUES
  ('Teehaus am Markt', 'ilse@teehaus.example', 'Ilse Brandt', true),
  ('Teehaus am Markt', 'cem@teehaus.example', 'Cem Aydin', false),
  ('Nordwind Fahrradhandel', 'hauke@nordwind.example', 'Hauke Petersen', true),
  ('Nordwind Fahrradhandel', 'leni@nordwind.example', 'Leni Vogt', false),
  ('Óscar Vinos', 'oscar@vinos.example', 'Óscar Ibáñez', true)
) AS u (tenant, email, full_name, is_admin)
JOIN tenants AS t ON t.name = u.tenant;

-- 2,400 contacts, each tenant with its share; a few have one name only.
INSERT INTO contacts (tenant_id, full_name, email, phone, city, opted_out, created_at)
SELECT
  t.id,
  CASE WHEN n % 97 = 0 THEN first.name ELSE first.name || ' ' || last.name END,
  lower(first.name) || '.' || n || '@mail.example',
  '+49 40 55' || lpad((n * 7919 % 100000)::text, 5, '0'),
  (ARRAY['Hamburg', 'Bremen', 'Lübeck', 'Kiel', 'Oldenburg', 'Stade'])[1 + n % 6],
  n % 23 = 0,
  now() - make_interval(hours => 24 * 50 - n / 2)
FROM generate_series(1, 2400) AS n
CROSS JOIN LATERAL (
  SELECT (ARRAY['Ada', 'Bela', 'Carla', 'Deniz', 'Elif', 'Frieda', 'Goran', 'Hanna', 'Ida',
                'Jule', 'Kofi', 'Lars', 'Mina'])[1 + n % 13] AS name
) AS first
CROSS JOIN LATERAL (
  SELECT (ARRAY['Albers', 'Bianchi', 'Claussen', 'Demir', 'Eriksen', 'Fuchs', 'García López',
                'Hinrichs', 'Ito', 'Jansen', 'von Kamp'])[1 + n % 11] AS name
) AS last
JOIN tenants AS t
  ON t.name = (ARRAY['Teehaus am Markt', 'Nordwind Fahrradhandel', 'Nordwind Fahrradhandel'])[1 + n % 3];

INSERT INTO campaigns (tenant_id, title, subject, starts_on, state, created_by)
SELECT t.id, c.title, c.subject, c.starts_on, c.state, u.id
FROM (VALUES
  ('Teehaus am Markt', 'Darjeeling, first flush', 'The spring harvest is here', current_date - 28, 'sent'),
  ('Teehaus am Markt', 'Autumn tasting', 'Come and taste with us', current_date + 6, 'scheduled'),
  ('Nordwind Fahrradhandel', 'Winter check', 'Lights, brakes, chain', current_date - 11, 'sent'),
  ('Nordwind Fahrradhandel', 'Cargo bikes', 'Try one for a weekend', current_date + 20, 'draft')
) AS c (tenant, title, subject, starts_on, state)
JOIN tenants AS t ON t.name = c.tenant
JOIN users AS u ON u.tenant_id = t.id AND u.is_admin;

INSERT INTO products (tenant_id, sku, title, unit, price_cents)
SELECT t.id, p.sku, p.title, p.unit, p.price_cents
FROM (VALUES
  ('Teehaus am Markt', 'T-100', 'Darjeeling FTGFOP1', '100 g', 890),
  ('Teehaus am Markt', 'T-101', 'Assam Mokalbari', '100 g', 640),
  ('Teehaus am Markt', 'T-230', 'Sencha Fukuyu', '100 g', 720),
  ('Nordwind Fahrradhandel', 'CHN-11', 'Chain, eleven speed', 'piece', 3290),
  ('Nordwind Fahrradhandel', 'LGT-80', 'Front light, 80 lux', 'piece', 6990),
  ('Nordwind Fahrradhandel', 'SRV-1', 'Winter check', 'hour', 5900)
) AS p (tenant, sku, title, unit, price_cents)
JOIN tenants AS t ON t.name = p.tenant;

-- Made by hand on the server while 006_product_migrations.sql was still being reviewed; the column
-- for errors was added to the file later.
CREATE TABLE product_migrations (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id  bigint REFERENCES products (id) ON DELETE CASCADE,
  legacy_sku  text NOT NULL,
  state       text NOT NULL DEFAULT 'waiting',
  attempts    integer NOT NULL DEFAULT 0,
  migrated_at timestamptz
);

INSERT INTO product_migrations (product_id, legacy_sku, state, attempts, migrated_at)
SELECT id, 'OLD-' || sku, 'done', 1, now() - interval '2 days'
FROM products;

INSERT INTO product_migrations (legacy_sku, state, attempts)
VALUES ('OLD-T-999', 'broken', 3), ('OLD-BOX', 'waiting', 0);
