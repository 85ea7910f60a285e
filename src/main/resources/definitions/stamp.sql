SELECT md5(string_agg(part, ' ' ORDER BY part))
  FROM (
    SELECT 'class' || coalesce(sum(hashtextextended((to_jsonb(c)
             - '{relpages,reltuples,relallvisible,relallfrozen,relfrozenxid,relminmxid,relfilenode,reltablespace}'::text[])::text, 0)), 0)
      FROM pg_class c
     WHERE c.relpersistence <> 't' AND c.relkind <> 't' AND (c.oid >= 16384 OR c.relacl IS NOT NULL)
       AND c.relnamespace <> 'pg_toast'::regnamespace
    UNION ALL
    SELECT 'attribute' || coalesce(sum(hashtextextended(a::text, 0)), 0)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND c.relnamespace <> 'pg_toast'::regnamespace
    UNION ALL
    SELECT 'index' || coalesce(sum(hashtextextended((to_jsonb(i) - 'indcheckxmin')::text, 0)), 0)
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND c.relnamespace <> 'pg_toast'::regnamespace
    UNION ALL
    SELECT 'namespace' || sum(hashtextextended(t::text, 0)) FROM pg_namespace t WHERE t.nspname !~ '^pg_(toast_)?temp_'
    UNION ALL
    SELECT 'proc' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_proc t WHERE t.oid >= 16384 OR t.proacl IS NOT NULL
    UNION ALL
    SELECT 'type' || coalesce(sum(hashtextextended(t::text, 0)), 0)
      FROM pg_type t
     WHERE t.oid >= 16384 AND (t.typrelid = 0 OR t.typacl IS NOT NULL) AND t.typnamespace <> 'pg_toast'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typrelid <> 0)
    UNION ALL
    SELECT 'rewrite' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_rewrite t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'trigger' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_trigger t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'constraint' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_constraint t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'attrdef' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_attrdef t
    UNION ALL
    SELECT 'inherits' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_inherits t
    UNION ALL
    SELECT 'partitioned' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_partitioned_table t
    UNION ALL
    SELECT 'sequence' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_sequence t
    UNION ALL
    SELECT 'policy' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_policy t
    UNION ALL
    SELECT 'enum' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_enum t
    UNION ALL
    SELECT 'range' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_range t
    UNION ALL
    SELECT 'aggregate' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_aggregate t WHERE t.aggfnoid::oid >= 16384
    UNION ALL
    SELECT 'operator' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_operator t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'opclass' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_opclass t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'opfamily' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_opfamily t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'amop' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_amop t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'amproc' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_amproc t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'cast' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_cast t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'collation' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_collation t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'conversion' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_conversion t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'transform' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_transform t
    UNION ALL
    SELECT 'language' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_language t
    UNION ALL
    SELECT 'dictionary' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_ts_dict t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'configuration' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_ts_config t WHERE t.oid >= 16384
    UNION ALL
    SELECT 'mapping' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_ts_config_map t WHERE t.mapcfg >= 16384
    UNION ALL
    SELECT 'extension' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_extension t
    UNION ALL
    SELECT 'wrapper' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_foreign_data_wrapper t
    UNION ALL
    SELECT 'server' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_foreign_server t
    UNION ALL
    SELECT 'foreign' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_foreign_table t
    UNION ALL
    SELECT 'publication' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_publication t
    UNION ALL
    SELECT 'published' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_publication_rel t
    UNION ALL
    SELECT 'publishedin' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_depend t WHERE t.classid = 6237
    UNION ALL
    SELECT 'statistics' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_statistic_ext t
    UNION ALL
    SELECT 'eventtrigger' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_event_trigger t
    UNION ALL
    SELECT 'default' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_default_acl t
    UNION ALL
    SELECT 'description' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM pg_description t WHERE t.objoid >= 16384
  ) parts (part)
