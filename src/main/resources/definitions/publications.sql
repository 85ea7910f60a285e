SELECT 'pg_publication', p.oid,
       format('CREATE PUBLICATION %I%s WITH (publish = %L, publish_via_partition_root = %s%s)', p.pubname,
              CASE WHEN p.puballtables THEN ' FOR ALL TABLES'
                   ELSE ' FOR ' || nullif(concat_ws(', ',
                     (SELECT string_agg(format('TABLE ONLY %s%s%s', r.prrelid::regclass,
                               (SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')'
                                  FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)),
                               ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')'), ', ')
                        FROM pg_publication_rel r WHERE r.prpubid = p.oid),
                     (SELECT string_agg('TABLES IN SCHEMA ' || quote_ident(n.nspname), ', ')
                        FROM pg_publication_namespace ns JOIN pg_namespace n ON n.oid = ns.pnnspid
                       WHERE ns.pnpubid = p.oid)), '') END,
              concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                        CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
              p.pubviaroot::text,
              CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN ', publish_generated_columns = stored' END)
  FROM pg_publication p
