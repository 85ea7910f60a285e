-- title: Are there forgotten two-phase transactions?
-- category: activity
-- about: Transactions left by PREPARE TRANSACTION. They keep their locks and survive a restart.
-- empty: There is none.
-- found: Each keeps its locks until COMMIT PREPARED or ROLLBACK PREPARED.
SELECT gid, prepared, date_trunc('second', clock_timestamp() - prepared) AS age, owner AS role,
       database, age(transaction) AS holds_back_transactions
  FROM pg_prepared_xacts
 ORDER BY prepared
