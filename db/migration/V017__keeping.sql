-- How long what is kept, what was deleted by that, and what must be known for it.

-- No note of a merge is ever cut short.
ALTER TABLE person_merge MODIFY COLUMN moved MEDIUMTEXT NOT NULL;

-- Since when a person is in the register; whoever was there before counts from this migration on. Sessions run in UTC.
ALTER TABLE person ADD COLUMN made_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);

-- node is the server that holds the session; it ends with that server's run.
ALTER TABLE account_session ADD COLUMN node VARCHAR(80) NULL;
CREATE INDEX ix_account_session_node ON account_session (node, ended_at);
CREATE INDEX ix_account_session_seen ON account_session (seen_at);

-- code names a kind of data and the texts about it. basis is the administrators' own words; null stands for the house's.
CREATE TABLE retention_rule (
  code    VARCHAR(60)  NOT NULL,
  months  INT          NOT NULL,
  active  BOOLEAN      NOT NULL,
  basis   VARCHAR(300) NULL,
  version INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_retention_rule PRIMARY KEY (code),
  CONSTRAINT ck_retention_rule_months CHECK (months BETWEEN 1 AND 600)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO retention_rule (code, months, active) VALUES
  ('people.retention.sessions', 6, TRUE),
  ('people.retention.links', 1, TRUE),
  ('people.retention.photos', 24, TRUE),
  ('people.retention.people', 36, TRUE),
  ('people.retention.log', 60, FALSE),
  ('exams.retention.late', 12, TRUE),
  ('exams.retention.answers', 36, TRUE);

-- Append-only but for the count of a deletion under way. What is older than before_at was deleted.
CREATE TABLE retention_run (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  code      VARCHAR(60) NOT NULL,
  before_at DATETIME(6) NOT NULL,
  expected  BIGINT      NOT NULL,
  deleted   BIGINT      NOT NULL DEFAULT 0,
  run_by    BIGINT      NOT NULL,
  begun_at  DATETIME(6) NOT NULL,
  ended_at  DATETIME(6) NULL,
  CONSTRAINT pk_retention_run PRIMARY KEY (id),
  CONSTRAINT fk_retention_run_by FOREIGN KEY (run_by) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
