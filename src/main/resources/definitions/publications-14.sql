SELECT 'pg_publication', p.oid,
       format('CREATE PUBLICATION %I%s WITH (publish = %L, publish_via_partition_root = %s)', p.pubname,
              CASE WHEN p.puballtables THEN ' FOR ALL TABLES'
                   ELSE (SELECT ' FOR TABLE ' || string_agg('ONLY ' || r.prrelid::regclass, ', ')
                           FROM pg_publication_rel r WHERE r.prpubid = p.oid) END,
              concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                        CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
              p.pubviaroot::text)
  FROM pg_publication p
