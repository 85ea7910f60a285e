-- title: Which settings are not the default?
-- category: config
-- about: Settings changed anywhere, where, and whether a restart is due.
-- monitor: file names
-- parameter: pattern | name | % | A part of the name
SELECT name, setting, unit, boot_val AS default_value, source, sourcefile AS file, sourceline AS line,
       pending_restart AS restart_due, short_desc AS about
  FROM pg_settings
 WHERE source NOT IN ('default', 'override', 'client', 'session') AND setting IS DISTINCT FROM boot_val AND name ILIKE '%' || :pattern || '%'
 ORDER BY NOT pending_restart, name
