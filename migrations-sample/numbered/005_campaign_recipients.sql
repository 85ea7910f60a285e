-- Who gets which campaign, and what became of it.

CREATE TYPE delivery_state AS ENUM ('queued', 'sent', 'opened', 'bounced', 'unsubscribed');

CREATE TABLE campaign_recipients (
  campaign_id bigint NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  contact_id  bigint NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  state       delivery_state NOT NULL DEFAULT 'queued',
  changed_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (campaign_id, contact_id)
);

CREATE INDEX campaign_recipients_contact_id_idx ON campaign_recipients (contact_id);

-- Campaigns that are out already went to everybody who had not opted out.
INSERT INTO campaign_recipients (campaign_id, contact_id, state)
SELECT c.id, p.id, 'sent'
FROM campaigns AS c
JOIN contacts AS p ON p.tenant_id = c.tenant_id AND NOT p.opted_out
WHERE c.state = 'sent';
