SELECT 'pg_foreign_data_wrapper', w.oid,
       format('CREATE FOREIGN DATA WRAPPER %I%s%s%s', w.fdwname,
              ' HANDLER ' || nullif(w.fdwhandler, 0)::regproc, ' VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc,
              (SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                 FROM pg_options_to_table(w.fdwoptions) o))
  FROM pg_foreign_data_wrapper w
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_foreign_data_wrapper'::regclass AND m.objid = w.oid)
UNION ALL
SELECT 'pg_foreign_server', f.oid,
       format('CREATE SERVER %I%s%s FOREIGN DATA WRAPPER %I%s', f.srvname,
              ' TYPE ' || quote_literal(f.srvtype), ' VERSION ' || quote_literal(f.srvversion), w.fdwname,
              (SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ') || ')'
                 FROM pg_options_to_table(f.srvoptions) o))
  FROM pg_foreign_server f JOIN pg_foreign_data_wrapper w ON w.oid = f.srvfdw
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_foreign_server'::regclass AND m.objid = f.oid)
