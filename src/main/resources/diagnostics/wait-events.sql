-- title: What is everything waiting for?
-- category: activity
-- about: Sessions that work, counted by what they wait for right now. One look is a sample; look several times.
-- monitor: events
-- picture: bars sessions
-- empty: No session is working.
SELECT coalesce(wait_event_type, 'CPU or not waiting') AS waits_for, wait_event AS event,
       count(*) AS sessions, array_agg(pid ORDER BY pid) AS pids
  FROM pg_stat_activity
 WHERE state = 'active' AND pid <> pg_backend_pid()
 GROUP BY 1, 2
 ORDER BY 3 DESC
