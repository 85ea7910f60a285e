DO $$ BEGIN CREATE ROLE explain_lines LOGIN PASSWORD 'x'; EXCEPTION WHEN duplicate_object THEN END $$;
