-- The rows of the catalog by where they are and who wrote them, in one number per table.
SELECT pg_catalog.concat_ws(' ',
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_class),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_attribute),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_attrdef),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_constraint),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_index),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_trigger),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_policy),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_rewrite),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_proc),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_aggregate),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_type),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_enum),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_range),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_namespace),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_extension),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_sequence),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_inherits),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_description),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_default_acl),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_publication),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_publication_rel),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_statistic_ext),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_event_trigger),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_foreign_server),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_foreign_table),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_operator),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_cast),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_collation),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_ts_dict),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_ts_config),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_ts_config_map),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(xmin::text || ctid::text, 0)::numeric)
     FROM pg_catalog.pg_seclabel),
  -- of these not every login may read the rows themselves
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(m::text, 0)::numeric)
     FROM pg_catalog.pg_user_mappings m),
  (SELECT pg_catalog.sum(pg_catalog.hashtextextended(pg_catalog.concat_ws(' ', s.oid, s.subdbid,
            s.subname, s.subenabled, s.subslotname, s.subsynccommit, s.subpublications), 0)::numeric)
     FROM pg_catalog.pg_subscription s))
