-- Subscriptions of this database. Their connection string is never read: it may hold a password.
SELECT 'subscription' AS "kind",
       s.subname AS "name",
       (SELECT string_agg(quote_ident(p), ', ' ORDER BY p) FROM unnest(s.subpublications) p)
         AS "publications",
       CASE WHEN NOT s.subenabled THEN 'yes' END AS "disabled",
       s.subslotname AS "slot",
       nullif(s.subsynccommit, 'off') AS "synchronous_commit",
       CASE WHEN s.subbinary THEN 'true' END AS "binary",
       CASE s.substream::text WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' WHEN 'true' THEN 'on' END
         AS "streaming",
       CASE WHEN s.subtwophasestate <> 'd' THEN 'true' END AS "two_phase", -- from 15
       CASE WHEN s.subdisableonerr THEN 'true' END AS "disable_on_error", -- from 15
       CASE WHEN NOT s.subpasswordrequired THEN 'false' END AS "password_required", -- from 16
       CASE WHEN s.subrunasowner THEN 'true' END AS "run_as_owner", -- from 16
       nullif(s.suborigin, 'any') AS "origin", -- from 16
       CASE WHEN s.subfailover THEN 'true' END AS "failover", -- from 17
       pg_get_userbyid(s.subowner) AS "owner",
       d.description AS "comment"
  FROM pg_subscription s
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_subscription'::regclass AND d.objoid = s.oid AND d.objsubid = 0
 WHERE s.subdbid = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())
