-- Drill sheets, and what graders signed on them. A sheet never changes: another import is the next version.

CREATE TABLE drill_sheet (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  code           VARCHAR(40)   NOT NULL,
  version_no     INT           NOT NULL,
  title_zh       VARCHAR(120)  NOT NULL,
  title_en       VARCHAR(120)  NOT NULL,
  setup_zh       VARCHAR(2000) NOT NULL,
  setup_en       VARCHAR(2000) NOT NULL,
  total_seconds  INT           NOT NULL,
  pass_mark      DECIMAL(5, 2) NOT NULL,
  basis_zh       VARCHAR(1000) NOT NULL,
  basis_en       VARCHAR(1000) NOT NULL,
  review_zh      VARCHAR(200)  NOT NULL,
  review_en      VARCHAR(200)  NOT NULL,
  whole_fatal_zh VARCHAR(300)  NULL,
  whole_fatal_en VARCHAR(300)  NULL,
  imported_at    DATETIME(6)   NOT NULL,
  CONSTRAINT pk_drill_sheet PRIMARY KEY (id),
  CONSTRAINT uq_drill_sheet_version UNIQUE (code, version_no),
  CONSTRAINT ck_drill_sheet_time CHECK (total_seconds BETWEEN 1 AND 86400),
  CONSTRAINT ck_drill_sheet_pass_mark CHECK (pass_mark > 0 AND pass_mark <= 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- evidence: how the grader knows, of A action, S speech, R record. target_seconds is null where a target is relative to another item.
CREATE TABLE drill_item (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  sheet_id       BIGINT        NOT NULL,
  no             INT           NOT NULL,
  text_zh        VARCHAR(500)  NOT NULL,
  text_en        VARCHAR(500)  NOT NULL,
  points         DECIMAL(5, 2) NOT NULL,
  star           BOOLEAN       NOT NULL,
  fatal_zh       VARCHAR(300)  NULL,
  fatal_en       VARCHAR(300)  NULL,
  target_seconds INT           NULL,
  target_zh      VARCHAR(120)  NULL,
  target_en      VARCHAR(120)  NULL,
  evidence       VARCHAR(3)    NOT NULL,
  CONSTRAINT pk_drill_item PRIMARY KEY (id),
  CONSTRAINT uq_drill_item_no UNIQUE (sheet_id, no),
  CONSTRAINT fk_drill_item_sheet FOREIGN KEY (sheet_id) REFERENCES drill_sheet (id),
  CONSTRAINT ck_drill_item_points CHECK (points > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE drill_item_skill (
  item_id BIGINT      NOT NULL,
  skey    VARCHAR(40) NOT NULL,
  CONSTRAINT pk_drill_item_skill PRIMARY KEY (item_id, skey),
  CONSTRAINT fk_drill_item_skill_item FOREIGN KEY (item_id) REFERENCES drill_item (id),
  CONSTRAINT fk_drill_item_skill_standard FOREIGN KEY (skey) REFERENCES standard_item (skey)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: what was signed stays; a correction is a further row that points to the former. started_at and finished_at
-- are what the desk noted (it may be offline); signed_at is the moment of receipt by the database's clock.
CREATE TABLE drill_record (
  id                BIGINT        NOT NULL AUTO_INCREMENT,
  client_key        CHAR(36)      NOT NULL,
  sheet_id          BIGINT        NOT NULL,
  cohort_id         BIGINT        NOT NULL,
  trainee_id        BIGINT        NOT NULL,
  grader_id         BIGINT        NOT NULL,
  started_at        DATETIME(6)   NOT NULL,
  finished_at       DATETIME(6)   NOT NULL,
  elapsed_seconds   INT           NOT NULL,
  points            DECIMAL(5, 2) NOT NULL,
  verdict           VARCHAR(10)   NOT NULL,
  causes            VARCHAR(60)   NOT NULL,
  fatal             BOOLEAN       NOT NULL,
  fatal_reason      VARCHAR(500)  NULL,
  note              VARCHAR(2000) NULL,
  signed_at         DATETIME(6)   NOT NULL,
  corrects_id       BIGINT        NULL,
  correction_reason VARCHAR(500)  NULL,
  CONSTRAINT pk_drill_record PRIMARY KEY (id),
  CONSTRAINT uq_drill_record_client_key UNIQUE (client_key),
  CONSTRAINT uq_drill_record_corrects UNIQUE (corrects_id),
  CONSTRAINT fk_drill_record_sheet FOREIGN KEY (sheet_id) REFERENCES drill_sheet (id),
  CONSTRAINT fk_drill_record_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_drill_record_trainee FOREIGN KEY (trainee_id) REFERENCES person (id),
  CONSTRAINT fk_drill_record_grader FOREIGN KEY (grader_id) REFERENCES person (id),
  CONSTRAINT fk_drill_record_corrects FOREIGN KEY (corrects_id) REFERENCES drill_record (id),
  CONSTRAINT ck_drill_record_not_oneself CHECK (trainee_id <> grader_id),
  CONSTRAINT ck_drill_record_time CHECK (elapsed_seconds BETWEEN 0 AND 86400),
  CONSTRAINT ck_drill_record_points CHECK (points BETWEEN 0 AND 100),
  CONSTRAINT ck_drill_record_verdict CHECK (verdict = 'PASSED' AND causes = '' OR verdict = 'FAILED' AND causes <> ''),
  CONSTRAINT ck_drill_record_fatal CHECK (fatal = FALSE OR fatal_reason IS NOT NULL),
  CONSTRAINT ck_drill_record_correction CHECK ((corrects_id IS NULL) = (correction_reason IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_drill_record_trainee ON drill_record (trainee_id, signed_at);
CREATE INDEX ix_drill_record_cohort ON drill_record (cohort_id, signed_at);

-- at_second: where the stopwatch stood when the mark was given.
CREATE TABLE drill_mark (
  record_id BIGINT       NOT NULL,
  item_id   BIGINT       NOT NULL,
  result    VARCHAR(20)  NOT NULL,
  fatal     BOOLEAN      NOT NULL,
  reason    VARCHAR(500) NULL,
  at_second INT          NOT NULL,
  CONSTRAINT pk_drill_mark PRIMARY KEY (record_id, item_id),
  CONSTRAINT fk_drill_mark_record FOREIGN KEY (record_id) REFERENCES drill_record (id),
  CONSTRAINT fk_drill_mark_item FOREIGN KEY (item_id) REFERENCES drill_item (id),
  CONSTRAINT ck_drill_mark_result CHECK (result IN ('DONE', 'PARTIAL', 'NOT_DONE', 'NOT_APPLICABLE')),
  CONSTRAINT ck_drill_mark_fatal CHECK (fatal = FALSE OR reason IS NOT NULL),
  CONSTRAINT ck_drill_mark_at_second CHECK (at_second >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
