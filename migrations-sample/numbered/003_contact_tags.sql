-- Free tags on contacts. From the branch "tags"; it took the next number of that week.

CREATE TABLE tags (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id  bigint NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  label      text NOT NULL CHECK (label = btrim(label) AND label <> ''),
  colour     text NOT NULL DEFAULT 'grey',
  UNIQUE (tenant_id, label)
);

CREATE TABLE contact_tags (
  contact_id bigint NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  tag_id     bigint NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  tagged_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (contact_id, tag_id)
);

CREATE INDEX contact_tags_tag_id_idx ON contact_tags (tag_id);

-- Everybody starts with the tags the sales team asked for.
INSERT INTO tags (tenant_id, label, colour)
SELECT t.id, wanted.label, wanted.colour
FROM tenants AS t
CROSS JOIN (VALUES ('wholesale', 'blue'), ('retail', 'green'), ('do not call', 'red'))
  AS wanted (label, colour);
