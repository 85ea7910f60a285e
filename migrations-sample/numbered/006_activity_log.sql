-- Calls, mails and visits, in one list per contact.

CREATE TABLE activity_log (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id   bigint NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  contact_id  bigint NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  user_id     bigint REFERENCES users (id) ON DELETE SET NULL,
  kind        text NOT NULL CHECK (kind IN ('call', 'mail', 'visit', 'note')),
  summary     text NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX activity_log_contact_id_happened_at_idx
  ON activity_log (contact_id, happened_at DESC);

ALTER TABLE contacts ADD COLUMN last_activity_at timestamptz;

CREATE FUNCTION note_last_activity() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contacts
  SET last_activity_at = greatest(last_activity_at, NEW.happened_at)
  WHERE id = NEW.contact_id;
  RETURN NULL;
END;
$$;

CREATE TRIGGER activity_log_note
  AFTER INSERT ON activity_log
  FOR EACH ROW EXECUTE FUNCTION note_last_activity();
