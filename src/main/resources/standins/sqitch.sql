-- What sqitch deploy makes before the first change: its registry, in the shape of version 1.1.
CREATE SCHEMA sqitch;
COMMENT ON SCHEMA sqitch IS 'Sqitch database deployment metadata v1.1.';

CREATE TABLE sqitch.releases (
  version real PRIMARY KEY,
  installed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  installer_name text NOT NULL,
  installer_email text NOT NULL
);

CREATE TABLE sqitch.projects (
  project text PRIMARY KEY,
  uri text NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  creator_name text NOT NULL,
  creator_email text NOT NULL
);

CREATE TABLE sqitch.changes (
  change_id text PRIMARY KEY,
  script_hash text NULL,
  change text NOT NULL,
  project text NOT NULL REFERENCES sqitch.projects (project) ON UPDATE CASCADE,
  note text NOT NULL DEFAULT '',
  committed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  committer_name text NOT NULL,
  committer_email text NOT NULL,
  planned_at timestamptz NOT NULL,
  planner_name text NOT NULL,
  planner_email text NOT NULL,
  UNIQUE (project, script_hash)
);

CREATE TABLE sqitch.tags (
  tag_id text PRIMARY KEY,
  tag text NOT NULL,
  project text NOT NULL REFERENCES sqitch.projects (project) ON UPDATE CASCADE,
  change_id text NOT NULL REFERENCES sqitch.changes (change_id) ON UPDATE CASCADE,
  note text NOT NULL DEFAULT '',
  committed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  committer_name text NOT NULL,
  committer_email text NOT NULL,
  planned_at timestamptz NOT NULL,
  planner_name text NOT NULL,
  planner_email text NOT NULL,
  UNIQUE (project, tag)
);

CREATE TABLE sqitch.dependencies (
  change_id text NOT NULL REFERENCES sqitch.changes (change_id) ON UPDATE CASCADE ON DELETE CASCADE,
  type text NOT NULL,
  dependency text NOT NULL,
  dependency_id text NULL REFERENCES sqitch.changes (change_id) ON UPDATE CASCADE,
  PRIMARY KEY (change_id, dependency)
);

CREATE TABLE sqitch.events (
  event text NOT NULL CHECK (event IN ('deploy', 'revert', 'fail', 'merge')),
  change_id text NOT NULL,
  change text NOT NULL,
  project text NOT NULL REFERENCES sqitch.projects (project) ON UPDATE CASCADE,
  note text NOT NULL DEFAULT '',
  requires text[] NOT NULL DEFAULT '{}',
  conflicts text[] NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  committed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  committer_name text NOT NULL,
  committer_email text NOT NULL,
  planned_at timestamptz NOT NULL,
  planner_name text NOT NULL,
  planner_email text NOT NULL,
  PRIMARY KEY (change_id, committed_at)
);
