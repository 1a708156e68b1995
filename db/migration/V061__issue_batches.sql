-- Certificates asked for together. What was asked for stands here before the first is issued, so that a stop in between
-- is made good at the next start and nobody gets a second.
CREATE TABLE issue_batch (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  cohort_id  BIGINT       NOT NULL,
  state      VARCHAR(12)  NOT NULL,
  made_by    BIGINT       NOT NULL,
  made_at    DATETIME(6)  NOT NULL,
  decided_by BIGINT       NULL,
  decided_at DATETIME(6)  NULL,
  reason     VARCHAR(200) NULL,
  CONSTRAINT pk_issue_batch PRIMARY KEY (id),
  CONSTRAINT fk_issue_batch_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_issue_batch_made_by FOREIGN KEY (made_by) REFERENCES person (id),
  CONSTRAINT fk_issue_batch_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT ck_issue_batch_state CHECK (state IN ('WAITING', 'OPEN', 'DONE', 'TURNED_DOWN')),
  CONSTRAINT ck_issue_batch_two CHECK (decided_by IS NULL OR decided_by <> made_by)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_issue_batch_state ON issue_batch (state);

CREATE TABLE issue_batch_person (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  batch_id  BIGINT       NOT NULL,
  person_id BIGINT       NOT NULL,
  place     INT          NOT NULL,
  outcome   VARCHAR(10)  NOT NULL,
  number    VARCHAR(20)  NULL,
  why_zh    VARCHAR(500) NULL,
  why_en    VARCHAR(500) NULL,
  CONSTRAINT pk_issue_batch_person PRIMARY KEY (id),
  CONSTRAINT fk_issue_batch_person_batch FOREIGN KEY (batch_id) REFERENCES issue_batch (id),
  CONSTRAINT fk_issue_batch_person_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_issue_batch_person_outcome CHECK (outcome IN ('WAITING', 'ISSUED', 'HELD', 'REFUSED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_issue_batch_person ON issue_batch_person (batch_id, outcome);
