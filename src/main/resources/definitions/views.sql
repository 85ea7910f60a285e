SELECT 'pg_class', c.oid,
       format('CREATE %sVIEW %s%s%s AS %s%s', CASE WHEN c.relkind = 'm' THEN 'MATERIALIZED ' END, c.name,
              ' USING ' || quote_ident(am.amname),
              (SELECT ' WITH (' || string_agg(format('%I = %L', o.option_name, o.option_value), ', ') || ')'
                 FROM pg_options_to_table(c.reloptions) o),
              rtrim(pg_get_viewdef(c.oid), ' ;'), CASE WHEN c.relkind = 'm' THEN ' WITH NO DATA' END)
  FROM relation c
  LEFT JOIN pg_am am ON am.oid = c.relam AND am.amname <> 'heap'
 WHERE c.relkind IN ('v', 'm')
