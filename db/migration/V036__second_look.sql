-- A correction takes the place of a record once a second person has agreed; a trainee may appeal against a record that stands.

ALTER TABLE drill_record
  ADD COLUMN correction_state VARCHAR(10)  NULL,
  ADD COLUMN second_id        BIGINT       NULL,
  ADD COLUMN second_at        DATETIME(6)  NULL,
  ADD COLUMN second_words     VARCHAR(500) NULL;

-- corrections from before this rule hold as they were signed
UPDATE drill_record SET correction_state = 'AGREED' WHERE corrects_id IS NOT NULL;

ALTER TABLE drill_record
  ADD CONSTRAINT fk_drill_record_second FOREIGN KEY (second_id) REFERENCES person (id),
  ADD CONSTRAINT ck_drill_record_correction_state CHECK (correction_state IN ('PROPOSED', 'AGREED', 'DECLINED')),
  ADD CONSTRAINT ck_drill_record_correction_of CHECK ((corrects_id IS NULL) = (correction_state IS NULL)),
  ADD CONSTRAINT ck_drill_record_second CHECK (second_id IS NULL OR second_id <> grader_id AND second_id <> trainee_id),
  ADD CONSTRAINT ck_drill_record_second_at CHECK ((second_id IS NULL) = (second_at IS NULL));

-- a record has one correction that is proposed or agreed, and as many declined ones as it comes to
CREATE INDEX ix_drill_record_corrects ON drill_record (corrects_id);
ALTER TABLE drill_record DROP INDEX uq_drill_record_corrects;
ALTER TABLE drill_record
  ADD COLUMN open_corrects BIGINT
  GENERATED ALWAYS AS (CASE WHEN correction_state <> 'DECLINED' THEN corrects_id END) VIRTUAL;
CREATE UNIQUE INDEX uq_drill_record_correction ON drill_record (open_corrects);

CREATE TABLE drill_appeal (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  record_id   BIGINT        NOT NULL,
  words       VARCHAR(2000) NOT NULL,
  lodged_at   DATETIME(6)   NOT NULL,
  outcome     VARCHAR(10)   NULL,
  answer      VARCHAR(2000) NULL,
  answered_by BIGINT        NULL,
  answered_at DATETIME(6)   NULL,
  CONSTRAINT pk_drill_appeal PRIMARY KEY (id),
  CONSTRAINT uq_drill_appeal_record UNIQUE (record_id),
  CONSTRAINT fk_drill_appeal_record FOREIGN KEY (record_id) REFERENCES drill_record (id),
  CONSTRAINT fk_drill_appeal_answered_by FOREIGN KEY (answered_by) REFERENCES person (id),
  CONSTRAINT ck_drill_appeal_outcome CHECK (outcome IN ('UPHELD', 'DISMISSED')),
  CONSTRAINT ck_drill_appeal_answer CHECK (
    (outcome IS NULL) = (answer IS NULL) AND (outcome IS NULL) = (answered_by IS NULL)
    AND (outcome IS NULL) = (answered_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
