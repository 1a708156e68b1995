-- Mock examinations: blueprints, sittings, attempts with their frozen papers, and the journal of answers.

CREATE TABLE blueprint (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  code      VARCHAR(40)  NOT NULL,
  title_zh  VARCHAR(120) NOT NULL,
  title_en  VARCHAR(200) NOT NULL,
  edition   VARCHAR(10)  NOT NULL,
  level     VARCHAR(5)   NOT NULL,
  minutes   INT          NOT NULL,
  pass_mark DECIMAL(5,2) NOT NULL,
  version   INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_blueprint PRIMARY KEY (id),
  CONSTRAINT uq_blueprint_code UNIQUE (code),
  CONSTRAINT ck_blueprint_minutes CHECK (minutes > 0),
  CONSTRAINT ck_blueprint_pass_mark CHECK (pass_mark > 0 AND pass_mark <= 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE blueprint_cell (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  blueprint_id  BIGINT       NOT NULL,
  place         INT          NOT NULL,
  function_name VARCHAR(40)  NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  item_count    INT          NOT NULL,
  points        DECIMAL(5,2) NOT NULL,
  CONSTRAINT pk_blueprint_cell PRIMARY KEY (id),
  CONSTRAINT uq_blueprint_cell UNIQUE (blueprint_id, function_name, kind),
  CONSTRAINT fk_blueprint_cell_blueprint FOREIGN KEY (blueprint_id) REFERENCES blueprint (id),
  CONSTRAINT ck_blueprint_cell_kind CHECK (kind IN ('SINGLE', 'MULTIPLE', 'JUDGEMENT')),
  CONSTRAINT ck_blueprint_cell_size CHECK (item_count > 0 AND points > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE sitting (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  blueprint_id     BIGINT       NOT NULL,
  cohort_id        BIGINT       NOT NULL,
  title_zh         VARCHAR(120) NOT NULL,
  title_en         VARCHAR(200) NULL,
  opens_at         DATETIME(6)  NOT NULL,
  closes_at        DATETIME(6)  NOT NULL,
  minutes          INT          NOT NULL,
  attempts_allowed INT          NOT NULL,
  review_policy    VARCHAR(20)  NOT NULL,
  version          INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_sitting PRIMARY KEY (id),
  CONSTRAINT fk_sitting_blueprint FOREIGN KEY (blueprint_id) REFERENCES blueprint (id),
  CONSTRAINT fk_sitting_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT ck_sitting_window CHECK (closes_at > opens_at),
  CONSTRAINT ck_sitting_minutes CHECK (minutes > 0),
  CONSTRAINT ck_sitting_attempts CHECK (attempts_allowed > 0),
  CONSTRAINT ck_sitting_review CHECK (review_policy IN ('AT_ONCE', 'AFTER_WINDOW', 'NEVER'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Minutes on top of the limit, for one person in one sitting.
CREATE TABLE extra_time (
  sitting_id BIGINT NOT NULL,
  person_id  BIGINT NOT NULL,
  minutes    INT    NOT NULL,
  CONSTRAINT pk_extra_time PRIMARY KEY (sitting_id, person_id),
  CONSTRAINT fk_extra_time_sitting FOREIGN KEY (sitting_id) REFERENCES sitting (id),
  CONSTRAINT fk_extra_time_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_extra_time_minutes CHECK (minutes > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- deadline is one instant: min(start + limit + extra, window end). epoch counts the devices that have opened the paper.
CREATE TABLE attempt (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  sitting_id  BIGINT       NOT NULL,
  person_id   BIGINT       NOT NULL,
  number      INT          NOT NULL,
  seed        BIGINT       NOT NULL,
  epoch       INT          NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  started_at  DATETIME(6)  NOT NULL,
  deadline    DATETIME(6)  NOT NULL,
  finished_at DATETIME(6)  NULL,
  seal_cause  VARCHAR(20)  NULL,
  points      DECIMAL(5,2) NULL,
  passed      BOOLEAN      NULL,
  paper_hash  CHAR(64)     NULL,
  graded_at   DATETIME(6)  NULL,
  CONSTRAINT pk_attempt PRIMARY KEY (id),
  CONSTRAINT uq_attempt_number UNIQUE (sitting_id, person_id, number),
  CONSTRAINT fk_attempt_sitting FOREIGN KEY (sitting_id) REFERENCES sitting (id),
  CONSTRAINT fk_attempt_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_attempt_state CHECK (state IN ('OPEN', 'SEALED')),
  CONSTRAINT ck_attempt_sealed CHECK (
    (state = 'OPEN' AND finished_at IS NULL AND seal_cause IS NULL AND points IS NULL AND passed IS NULL)
    OR (state = 'SEALED' AND finished_at IS NOT NULL AND seal_cause IN ('SUBMITTED', 'DEADLINE')
        AND points IS NOT NULL AND passed IS NOT NULL AND paper_hash IS NOT NULL AND finished_at <= deadline))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_attempt_overdue ON attempt (state, deadline);
CREATE INDEX ix_attempt_person ON attempt (person_id, sitting_id);

-- The paper as it was frozen at the start. shown_order: the n-th letter of this paper shows the option that stands there;
-- TF for a judgement.
CREATE TABLE paper_question (
  attempt_id          BIGINT       NOT NULL,
  no                  INT          NOT NULL,
  question_version_id BIGINT       NOT NULL,
  function_name       VARCHAR(40)  NOT NULL,
  kind                VARCHAR(20)  NOT NULL,
  points              DECIMAL(5,2) NOT NULL,
  shown_order         VARCHAR(10)  NOT NULL,
  CONSTRAINT pk_paper_question PRIMARY KEY (attempt_id, no),
  CONSTRAINT fk_paper_question_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id),
  CONSTRAINT fk_paper_question_version FOREIGN KEY (question_version_id) REFERENCES question_version (id),
  CONSTRAINT ck_paper_question_kind CHECK (kind IN ('SINGLE', 'MULTIPLE', 'JUDGEMENT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The journal: rows are only ever added. choice holds the letters of this paper; empty when the answer was taken back.
CREATE TABLE answer (
  attempt_id  BIGINT      NOT NULL,
  no          INT         NOT NULL,
  epoch       INT         NOT NULL,
  seq         INT         NOT NULL,
  choice      VARCHAR(10) NOT NULL,
  client_time DATETIME(6) NULL,
  saved_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_answer PRIMARY KEY (attempt_id, no, epoch, seq),
  CONSTRAINT fk_answer_paper_question FOREIGN KEY (attempt_id, no) REFERENCES paper_question (attempt_id, no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Answers that came after the deadline or after sealing: never graded, shown to the examiner.
CREATE TABLE late_answer (
  attempt_id  BIGINT      NOT NULL,
  no          INT         NOT NULL,
  epoch       INT         NOT NULL,
  seq         INT         NOT NULL,
  choice      VARCHAR(10) NOT NULL,
  client_time DATETIME(6) NULL,
  received_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_late_answer PRIMARY KEY (attempt_id, no, epoch, seq),
  CONSTRAINT fk_late_answer_paper_question FOREIGN KEY (attempt_id, no) REFERENCES paper_question (attempt_id, no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What each question of a sealed paper earned.
CREATE TABLE graded_answer (
  attempt_id BIGINT       NOT NULL,
  no         INT          NOT NULL,
  choice     VARCHAR(10)  NOT NULL,
  awarded    DECIMAL(5,2) NOT NULL,
  CONSTRAINT pk_graded_answer PRIMARY KEY (attempt_id, no),
  CONSTRAINT fk_graded_answer_paper_question FOREIGN KEY (attempt_id, no) REFERENCES paper_question (attempt_id, no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
