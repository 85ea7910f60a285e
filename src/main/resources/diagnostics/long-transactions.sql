-- title: Which transactions have been open for long?
-- category: activity
-- about: Open transactions, idle ones among them, by age. They hold locks and keep vacuum from cleaning.
-- monitor: texts
-- parameter: minutes | number | 5 | Open for at least so many minutes
-- empty: No transaction is that old.
-- found: These hold their locks until they end.
-- next: blocking-tree, xmin-holders
SELECT pid, usename AS role, application_name AS application, client_addr AS address, state,
       date_trunc('second', clock_timestamp() - xact_start) AS transaction_age,
       date_trunc('second', clock_timestamp() - state_change) AS in_this_state,
       backend_xid IS NOT NULL AS has_written, age(backend_xmin) AS holds_back_transactions,
       left(query, 500) AS last_query
  FROM pg_stat_activity
 WHERE xact_start < clock_timestamp() - make_interval(secs => 60 * :minutes::numeric::float8)
   AND pid <> pg_backend_pid()
 ORDER BY xact_start
