-- Blueprints in versions and states, cells by topic and difficulty, and the pool that each paper was drawn from.
-- What was there before was in use, hence PUBLISHED.

ALTER TABLE blueprint
  ADD COLUMN number             INT         NOT NULL DEFAULT 1,
  ADD COLUMN state              VARCHAR(10) NOT NULL DEFAULT 'PUBLISHED',
  ADD COLUMN scoring            VARCHAR(20) NOT NULL DEFAULT 'ALL_OR_NOTHING',
  ADD COLUMN shuffles_questions BOOLEAN     NOT NULL DEFAULT TRUE,
  ADD COLUMN shuffles_options   BOOLEAN     NOT NULL DEFAULT TRUE,
  ADD CONSTRAINT uq_blueprint_version UNIQUE (code, number),
  ADD CONSTRAINT ck_blueprint_number CHECK (number > 0),
  ADD CONSTRAINT ck_blueprint_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
  ADD CONSTRAINT ck_blueprint_scoring CHECK (scoring IN ('ALL_OR_NOTHING', 'PARTIAL'));
ALTER TABLE blueprint DROP INDEX uq_blueprint_code;

-- topic: the beginning of the keys of the standard that the cell draws from, empty for the whole function.
-- difficulty: NULL for any.
ALTER TABLE blueprint_cell
  ADD COLUMN topic      VARCHAR(40) NOT NULL DEFAULT '',
  ADD COLUMN difficulty VARCHAR(10) NULL,
  ADD CONSTRAINT uq_blueprint_cell_place UNIQUE (blueprint_id, place),
  ADD CONSTRAINT ck_blueprint_cell_difficulty CHECK (difficulty IS NULL OR difficulty IN ('EASY', 'MEDIUM', 'HARD'));
ALTER TABLE blueprint_cell DROP INDEX uq_blueprint_cell;

-- A pool is kept once, however many papers are drawn from it. members: ranges of version ids such as 1-9,12,20-31;
-- digest: SHA-256 of that text.
CREATE TABLE draw_pool (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  digest   CHAR(64)    NOT NULL,
  size     INT         NOT NULL,
  members  LONGTEXT    NOT NULL,
  kept_at  DATETIME(6) NOT NULL,
  CONSTRAINT pk_draw_pool PRIMARY KEY (id),
  CONSTRAINT uq_draw_pool_digest UNIQUE (digest)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- NULL for a paper that was drawn before pools were kept.
ALTER TABLE attempt
  ADD COLUMN pool_id BIGINT NULL,
  ADD CONSTRAINT fk_attempt_pool FOREIGN KEY (pool_id) REFERENCES draw_pool (id);
