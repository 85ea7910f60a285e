-- User mappings. Of their options the values stay here, but for whom they name: any other may be
-- a secret. A login that may not look sees no options at all.
SELECT 'user mapping' AS "kind",
       format('FOR %s SERVER %I', CASE m.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END,
              m.srvname) AS "name",
       (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', '
                          ORDER BY o.option_name)
          FROM pg_options_to_table(m.umoptions) o
         WHERE o.option_name ~* '^(user|user_?name|login)$') AS "foreign options",
       (SELECT string_agg(quote_ident(o.option_name), ', ' ORDER BY o.option_name)
          FROM pg_options_to_table(m.umoptions) o
         WHERE o.option_name !~* '^(user|user_?name|login)$') AS "masked options",
       CASE WHEN m.umoptions IS NULL AND NOT r.rolsuper
            THEN 'foreign options, masked options' END AS "~unseen"
  FROM pg_user_mappings m
  JOIN pg_roles r ON r.rolname = current_user
