-- People our tenants write to, and the campaigns they write.

CREATE TABLE contacts (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id   bigint NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  full_name   text NOT NULL,
  email       text,
  phone       text,
  city        text,
  opted_out   boolean NOT NULL DEFAULT false,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX contacts_tenant_id_idx ON contacts (tenant_id);

CREATE TABLE campaigns (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id   bigint NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  title       text NOT NULL,
  subject     text NOT NULL,
  body        text NOT NULL DEFAULT '',
  starts_on   text,
  state       text NOT NULL DEFAULT 'draft'
              CHECK (state IN ('draft', 'scheduled', 'sending', 'sent', 'cancelled')),
  created_by  bigint REFERENCES users (id),
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX campaigns_tenant_id_state_idx ON campaigns (tenant_id, state);

CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;

CREATE TRIGGER contacts_touch
  BEFORE UPDATE ON contacts
  FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
